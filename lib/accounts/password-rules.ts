import { isKnownPassword } from './common-passwords';
import { looksCommon, passwordLength, withoutLeet } from './password-shape';

export const passwordProblems = ['tooShort', 'tooLong', 'tooCommon', 'containsName'] as const;
export type PasswordProblem = (typeof passwordProblems)[number];

/** One of the commonest passwords, also with figures and signs around it or in leet ("Dr4g0n-2026!!"). */
function isAmongCommonest(password: string): boolean {
  const core = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [password, core, withoutLeet(core)].some(isKnownPassword);
}

const isCommon = (password: string): boolean => looksCommon(password) || isAmongCommonest(password);

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
