import { getTranslations } from 'next-intl/server';
import { representatives } from '@/lib/i18n/de/representatives';

type Problem = keyof typeof representatives.problems;

const isProblem = (code: string): code is Problem => code in representatives.problems;

/** Turns codes of the commands about representations into sentences in the language of the page. */
export async function representativeProblem(): Promise<(code: string | undefined) => string | undefined> {
  const t = await getTranslations('representatives.problems');
  return (code) => (code === undefined ? undefined : t(isProblem(code) ? code : 'unknown'));
}
