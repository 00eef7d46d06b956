import { timingSafeEqual } from 'node:crypto';
import { publicUrl } from '../env';
import { getPathname, type Locale } from '../i18n/routing';
import { keyedHash } from '../secrets';

const SIGN = 22;

/** 132 bits that nobody else can make, without the two signs that programs cut off at the end of a link. */
const signOf = (id: string): string => keyedHash('followUp', 'fee', id).replace(/[-_]/g, '0').slice(0, SIGN);

/** The secret part of the address of a fee's page: the fee's id (22 characters) and its signature. Never stored. */
const payToken = (id: string): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + signOf(id);

/** The fee id a token stands for; null when it was not made by us. */
export function feeIdOf(token: string): string | null {
  if (!/^[\w-]{44}$/.test(token)) return null;
  const hex = Buffer.from(token.slice(0, 22), 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const isOurs = timingSafeEqual(Buffer.from(token.slice(22)), Buffer.from(signOf(id)));
  return isOurs ? id : null;
}

/** Path of the page on which a fee is paid, for everybody who has the link: in the mailbox, on the letter. */
export const payPath = (id: string, locale: Locale = 'de'): string =>
  getPathname({ href: `/pay/${payToken(id)}`, locale });

/** The same as a full address, for papers and messages. */
export const payUrl = (id: string): string => publicUrl() + payPath(id);
