import type { DocumentType } from './status';

/** What may be wrong with a typed number; sentences are in the dictionary. */
export type NumberProblem = 'required' | 'number' | 'checkDigit';

export type ReadNumber =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly code: NumberProblem };

/** Letters and digits of serial numbers (no vowels, nothing that is read for something else); 0 in older ones. */
const SERIAL = /^[CFGHJKLMNPRTVWXYZ0-9]{9}$/;
const WITH_CHECK_DIGIT = /^[CFGHJKLMNPRTVWXYZ0-9]{9}[0-9]$/;
const weights = [7, 3, 1] as const;

/**
 * A typed number without what people add: blanks, hyphens and `<` are dropped, letters are upper case, the
 * letter O, which no number has, is the digit 0. Doing it twice is doing it once.
 */
export const normaliseNumber = (typed: string): string =>
  typed
    .replace(/[\s<\u00ad\u2010-\u2015-]/g, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replaceAll('O', '0');

/** Value of a character by ICAO 9303: digits as they are, A = 10 … Z = 35. */
const worthOf = (character: string): number => Number.parseInt(character, 36);

/** Check digit of nine characters: weights 7-3-1 again and again, sum modulo 10 (ICAO 9303, part 3, 4.9). */
export function checkDigit(serial: string): number {
  const sum = [...serial].reduce(
    (total, character, place) => total + worthOf(character) * (weights[place % 3] ?? 1),
    0,
  );
  return sum % 10;
}

/** Reads a typed document number: nine characters, or ten with the right check digit. @returns the nine */
export function readNumber(typed: string): ReadNumber {
  const text = normaliseNumber(typed);
  if (text === '') return { ok: false, code: 'required' };
  if (SERIAL.test(text)) return { ok: true, number: text };
  if (!WITH_CHECK_DIGIT.test(text)) return { ok: false, code: 'number' };
  const number = text.slice(0, 9);
  return checkDigit(number) === Number(text[9]) ? { ok: true, number } : { ok: false, code: 'checkDigit' };
}

/** "L01X 00T4 7" → as it is grouped on the screen: the authority, the number, the check digit. */
export function groupNumber(typed: string): string {
  const text = normaliseNumber(typed);
  return [text.slice(0, 4), text.slice(4, 9), text.slice(9)].filter(Boolean).join(' ');
}

const usualFirst = { idCard: 'LMNPRTVWXY', passport: 'CFGHJK' } as const satisfies Record<
  DocumentType,
  string
>;

/** The type its first letter speaks for, or null. A hint only: other letters occur, too. */
export function usualType(typed: string): DocumentType | null {
  const first = normaliseNumber(typed)[0];
  if (!first) return null;
  if (usualFirst.idCard.includes(first)) return 'idCard';
  return usualFirst.passport.includes(first) ? 'passport' : null;
}
