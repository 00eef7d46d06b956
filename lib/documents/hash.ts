import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../secrets';
import type { DocumentType } from './status';

/** Under which a document's status is kept: HMAC-SHA-256 over type and the nine characters, own pepper. */
export const documentHash = (type: DocumentType, number: string): string =>
  keyedHash('documents', 'number', `${type}\0${number}`);

/** Hash of the second secret on the slip; it belongs to one document. `code` as `readCode` returns it. */
export const codeHash = (type: DocumentType, number: string, code: string): string =>
  keyedHash('documents', 'code', `${type}\0${number}\0${code}`);

/** A typed second secret: 4 to 12 letters and digits without blanks and hyphens, or null. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z0-9]{4,12}$/.test(code) ? code : null;
}

/** Compares two hashes in the same time, wherever they differ. */
export const isSameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
