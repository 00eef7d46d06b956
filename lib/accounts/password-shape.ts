import { commonWords } from './common-words';

const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
const rows = [
  'qwertzuiopü',
  'qwertyuiop',
  'asdfghjklöä',
  'yxcvbnm',
  'zxcvbnm',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
];
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]).map((row) => row + row);

export const withoutLeet = (text: string): string =>
  [...text.toLowerCase()].map((letter) => leet[letter] ?? letter).join('');

const lettersOf = (text: string): string => withoutLeet(text).replace(/[^\p{L}]/gu, '');

/** "abcabcabcabc", "aaaaaaaaaaaa": a short piece again and again. */
const isRepeated = (text: string): boolean => /^(.{1,5}?)\1+.{0,4}$/su.test(text);

/** Takes keyboard and alphabet runs of four and more out: what is left must still be a password. */
function withoutRuns(text: string): string {
  let rest = text;
  for (const run of runs) {
    for (let length = Math.min(run.length, rest.length); length >= 4; length--) {
      for (let at = 0; at + length <= run.length; at++)
        rest = rest.replaceAll(run.slice(at, at + length), '');
    }
  }
  return rest;
}

/** One everyday word with figures and signs around it ("Passwort12345!", "S0mmer2026!!!"), or a run of keys. */
export function looksCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (isRepeated(lower) || withoutRuns(lower).length < 5) return true;
  let letters = lettersOf(withoutRuns(lower));
  for (const word of commonWords) letters = letters.replaceAll(word, '');
  return letters.length < 4 && !hasFourWords(password);
}

const hasFourWords = (password: string): boolean =>
  new Set(
    password
      .toLowerCase()
      .split(/[\s\-_.,]+/)
      .filter((word) => word.length > 2),
  ).size >= 4;

export const passwordLength = { min: 12, max: 128 } as const;

export const strengths = ['short', 'weak', 'fair', 'strong'] as const;
export type Strength = (typeof strengths)[number];

/**
 * How hard a password is to guess, for the person who is choosing one: by length and shape, as the server's rules
 * do. The list of leaked ones is the server's alone.
 */
export function strengthOf(password: string): Strength {
  const length = [...password].length;
  if (length < passwordLength.min) return 'short';
  if (looksCommon(password)) return 'weak';
  return length >= 20 || hasFourWords(password) ? 'strong' : 'fair';
}
