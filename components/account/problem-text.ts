import { getTranslations } from 'next-intl/server';
import { account } from '@/lib/i18n/de/account';

type Problem = keyof typeof account.problems;

const isProblem = (code: string): code is Problem => code in account.problems;

/** Turns codes of account commands into sentences in the language of the page. */
export async function problemText(): Promise<(code: string | undefined) => string | undefined> {
  const t = await getTranslations('account.problems');
  return (code) => (code === undefined ? undefined : t(isProblem(code) ? code : 'unknown'));
}
