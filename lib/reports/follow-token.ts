import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../secrets';

const ID_LENGTH = 22;
const SIGN_LENGTH = 22;
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** What chat programs leave out at the end of a link, or add to it. */
const looseEnd = /[^A-Za-z0-9]+$/;

const withoutEnd = (text: string): string => text.replace(looseEnd, '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** As many characters as it takes to end in a letter or digit: no program cuts those off. */
function firmSign(full: string): string {
  const rest = full.slice(SIGN_LENGTH - 1);
  const end = rest.search(/[A-Za-z0-9]/);
  return full.slice(0, SIGN_LENGTH + Math.max(0, end));
}

/** What the link leads to; a link of one kind never opens the other. */
type Followed = 'report' | 'application' | 'signer' | 'consultation';
const fullSign = (id: string, kind: Followed): string => keyedHash('followUp', kind, id);

/**
 * The secret of the reporter's own page: the report's UUID (22 characters) and at least 132 bits of its HMAC,
 * ending in a letter or digit. Never stored, so a replayed submission gets the same link.
 */
export const followToken = (id: string, kind: Followed = 'report'): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + firmSign(fullSign(id, kind));

const isEqual = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * The report id a token stands for, or null when it was not made by us. Tokens of 44 characters, as they were
 * given out once, are good too, even when a program has cut off the "-" or "_" at their end.
 */
export const reportIdOf = (token: string): string | null => followedId(token, 'report');

/** The id a token of some kind stands for, or null when it was not made by us for that. */
export function followedId(token: string, kind: Followed): string | null {
  const given = withoutEnd(decoded(token));
  if (!/^[\w-]{32,65}$/.test(given)) return null;
  const hex = Buffer.from(given.slice(0, ID_LENGTH), 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!uuidPattern.test(id)) return null;
  const sign = given.slice(ID_LENGTH);
  const full = fullSign(id, kind);
  const isOurs = isEqual(sign, firmSign(full)) || isEqual(sign, withoutEnd(full.slice(0, SIGN_LENGTH)));
  return isOurs ? id : null;
}
