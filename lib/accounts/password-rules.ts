import { isKnownPassword } from './common-passwords';
import { commonWords } from './common-words';

export const passwordLength = { min: 12, max: 128 } as const;

export const passwordProblems = ['tooShort', 'tooLong', 'tooCommon', 'containsName'] as const;
export type PasswordProblem = (typeof passwordProblems)[number];

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

const withoutLeet = (text: string): string =>
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

/** One of the commonest passwords, also with figures and signs around it or in leet ("Dr4g0n-2026!!"). */
function isAmongCommonest(password: string): boolean {
  const core = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [password, core, withoutLeet(core)].some(isKnownPassword);
}

/** One everyday word with figures and signs around it ("Passwort12345!", "S0mmer2026!!!"), or a run of keys. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (isRepeated(lower) || withoutRuns(lower).length < 5 || isAmongCommonest(password)) return true;
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

/** What must not be part of a password: the person's name, the town, the product. */
const forbiddenParts = (login: string, name: string): string[] =>
  [login, ...login.split(/[^\p{L}\d]+/u), ...name.split(/\s+/), 'bürgerweg', 'buergerweg', 'meschede']
    .map((part) => part.toLowerCase())
    .filter((part) => part.length >= 4);

/**
 * What is wrong with a new password, or null. Long and unusual counts, kinds of characters do not
 * (BSI, NIST SP 800-63B).
 */
export function passwordProblem(password: string, login: string, name = ''): PasswordProblem | null {
  const length = [...password].length;
  if (length < passwordLength.min) return 'tooShort';
  if (length > passwordLength.max) return 'tooLong';
  if (isCommon(password)) return 'tooCommon';
  const lower = password.toLowerCase();
  return forbiddenParts(login, name).some((part) => lower.includes(part)) ? 'containsName' : null;
}
