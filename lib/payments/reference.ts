import { randomInt } from 'node:crypto';

const DIGITS = 12;

/** Remainder of a long number of digits and letters (A = 10 … Z = 35) by 97, as ISO 7064 wants it. */
function mod97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** Whether a creditor reference (ISO 11649, without spaces) has the right check digits. */
export const isReference = (text: string): boolean =>
  /^RF\d{2}[A-Z0-9]{1,21}$/.test(text) && mod97(text.slice(4) + text.slice(0, 4)) === 1;

/** A creditor reference for a body of digits and letters. */
export const referenceFor = (body: string): string =>
  `RF${String(98 - mod97(`${body}RF00`)).padStart(2, '0')}${body}`;

/** A new random reference: "RF45123456789012". */
export const newReference = (): string =>
  referenceFor(Array.from({ length: DIGITS }, (_, i) => randomInt(i === 0 ? 1 : 0, 10)).join(''));

/** In groups of four, as it is printed: "RF45 1234 5678 9012". */
export const shownReference = (reference: string): string => reference.replace(/(.{4})(?=.)/g, '$1 ');

/**
 * Our references within the text of a transfer. People type spaces, hyphens and small letters, and banks cut
 * lines anywhere; the check digits tell a reference from other numbers.
 */
export function referencesIn(text: string): string[] {
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const found = [...bare.matchAll(/(?=(RF\d{14}))/g)].map((match) => match[1] ?? '');
  return [...new Set(found.filter(isReference))];
}
