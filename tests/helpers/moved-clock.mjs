/**
 * A stand-in for the clock of a server, loaded before everything else (`NODE_OPTIONS=--import …`): all of `Date`
 * is ahead by the milliseconds in the file CLOCK_FILE, which is read anew so that a test can move on.
 */
import { readFileSync } from 'node:fs';

const RealDate = Date;
const realNow = Date.now.bind(Date);
const file = process.env.CLOCK_FILE ?? '';
let readAt = 0;
let ahead = 0;

function now() {
  if (realNow() - readAt > 50) {
    readAt = realNow();
    ahead = Number(readFileSync(file, 'utf8')) || 0;
  }
  return realNow() + ahead;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, values, self) => Reflect.construct(target, values.length > 0 ? values : [now()], self),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
