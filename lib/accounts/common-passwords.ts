import { dictionary } from '@zxcvbn-ts/language-common';

/** More than the 3,000 that OWASP ASVS 6.2.4 asks for. */
const COUNT = 10_000;

/** The commonest passwords that leaked anywhere, commonest first, in lower case. Only for the server: 380 kB. */
export const commonPasswords: readonly string[] = dictionary['passwords-common'].slice(0, COUNT);

const known: ReadonlySet<string> = new Set(commonPasswords);

/** True for one of the commonest passwords. Its case does not count. */
export const isKnownPassword = (password: string): boolean => known.has(password.toLowerCase());
