import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../secrets';

const ID_LENGTH = 22;
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const sign = (id: string): string => keyedHash('followUp', 'report', id).slice(0, ID_LENGTH);

/**
 * The secret of the reporter's own page: the report's UUID (22 characters) and 132 bits of its HMAC.
 * Never stored, so a replayed submission gets the same link.
 */
export const followToken = (id: string): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + sign(id);

/** The report id a token stands for, or null when it was not made by us. */
export function reportIdOf(token: string): string | null {
  if (!/^[\w-]{44}$/.test(token)) return null;
  const hex = Buffer.from(token.slice(0, ID_LENGTH), 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!uuidPattern.test(id)) return null;
  const isOurs = timingSafeEqual(Buffer.from(sign(id)), Buffer.from(token.slice(ID_LENGTH)));
  return isOurs ? id : null;
}
