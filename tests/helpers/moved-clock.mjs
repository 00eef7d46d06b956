/**
 * A stand-in for the clock of a server, loaded before everything else (`NODE_OPTIONS=--import …`): all of `Date`
 * is ahead by the milliseconds in the file CLOCK_FILE, which is read anew so that a test can move on.
 */
import { readFileSync } from 'node:fs';

const RealDate = Date;
const realNow = Date.now.bind(Date);
const file = process.env.CLOCK_FILE ?? '';
let ahead = 0;

/** Read at every look: a copy, even 50 ms old, lets one request begin on one day and the next end on another. */
function now() {
  const text = readFileSync(file, 'utf8');
  // Empty: just being written.
  if (text !== '') ahead = Number(text);
  return realNow() + ahead;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, values, self) => Reflect.construct(target, values.length > 0 ? values : [now()], self),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
