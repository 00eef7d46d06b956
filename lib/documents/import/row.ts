import { codeHash, documentHash, readCode } from '../hash';
import { readNumber } from '../number';
import type { DocumentStatus, DocumentType, QuarantineReason } from '../status';
import type { RawRow } from './types';
import { statusOf, typeOf } from './words';

/** What is kept of a row: the number only as its hash. */
export interface DocumentRow {
  readonly hash: string;
  readonly type: DocumentType;
  readonly status: DocumentStatus;
  readonly statusOn: string;
  readonly place: string;
  readonly codeHash: string | null;
}

/** A row that is set aside. `hash` when its number could be read all the same: that document is not gone. */
export interface BadRow {
  readonly reason: QuarantineReason;
  readonly hash: string | null;
}

const MAX_PLACE = 80;

/** "2026-11-23" of an ISO or a German date that exists and is not later than `latest`; else null. */
export function dateOf(text: string, latest: string): string | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = german
    ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}`
    : /^\d{4}-\d{2}-\d{2}$/.exec(text)?.[0];
  if (!iso || iso < '2000-01-01' || iso > latest) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** "" or a place of one line; null when it is too long or holds what no place's name holds. */
const placeOf = (text: string): string | null =>
  text.length <= MAX_PLACE && !/[\p{C}<>]/u.test(text) ? text : null;

/**
 * Reads one row of the office's file; the number is hashed here and nowhere kept.
 * @param latest the last civil date a status may have
 */
export function readRow(raw: RawRow, latest: string): DocumentRow | BadRow {
  if (!raw.cells) return { reason: raw.problem ?? 'columns', hash: null };
  const { typ = '', seriennummer = '', status: word = '', datum = '', abholort = '', code = '' } = raw.cells;
  const type = typeOf(typ);
  if (type === 'temporary') return { reason: 'temporary', hash: null };
  if (!type) return { reason: 'type', hash: null };
  const read = readNumber(seriennummer);
  if (!read.ok) return { reason: read.code === 'checkDigit' ? 'checkDigit' : 'number', hash: null };
  const hash = documentHash(type, read.number);
  const status = statusOf(word);
  const statusOn = dateOf(datum, latest);
  const place = placeOf(abholort);
  const secret = code === '' ? '' : readCode(code);
  if (!status) return { reason: 'status', hash };
  if (!statusOn) return { reason: 'date', hash };
  if (place === null) return { reason: 'place', hash };
  if (secret === null) return { reason: 'code', hash };
  return {
    hash,
    type,
    status,
    statusOn,
    place,
    codeHash: secret ? codeHash(type, read.number, secret) : null,
  };
}
