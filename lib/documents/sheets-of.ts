import { readNumber } from './number';
import type { DocumentType } from './status';

/** What a sheet shows. */
export interface OnSheet {
  readonly type: DocumentType;
  /** Nine characters. */
  readonly number: string;
  readonly code: string;
}

/** So many sheets are printed at once. */
const MOST = 100;

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const cellsOf = (line: string): string[] =>
  line.split(';').map((cell) => cell.trim().replace(/^"|"$/g, '').trim());

/**
 * The documents of the office's CSV file, read in the browser for printing, each number once. Rows without a
 * readable number are left out; [] when the headings are missing.
 */
export function sheetsOf(bytes: ArrayBuffer): OnSheet[] {
  const [heading = '', ...lines] = decode(bytes).split(/\r?\n/);
  const names = cellsOf(heading.replace(/^\uFEFF/, '')).map((name) => name.toLowerCase());
  const at = (name: string) => names.indexOf(name);
  if (at('typ') < 0 || at('seriennummer') < 0) return [];
  const found = new Map<string, OnSheet>();
  for (const line of lines) {
    const cells = cellsOf(line);
    const read = readNumber(cells[at('seriennummer')] ?? '');
    const type = typeOf(cells[at('typ')] ?? '');
    if (!read.ok || !type) continue;
    found.set(read.number, { type, number: read.number, code: cells[at('code')] ?? '' });
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

function typeOf(word: string): DocumentType | null {
  if (/vorl/i.test(word)) return null;
  if (/^(personalausweis|pa|idcard)$/i.test(word)) return 'idCard';
  return /^(reisepass|rp|passport)$/i.test(word) ? 'passport' : null;
}
