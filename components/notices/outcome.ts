import { getTranslations } from 'next-intl/server';
import type { notices } from '@/lib/i18n/de/notices';

type Done = keyof typeof notices.done;
type Problem = keyof typeof notices.problems;

const dones: ReadonlySet<string> = new Set<Done>([
  'settings',
  'address',
  'removeAddress',
  'consent',
  'revoke',
]);
const problems: ReadonlySet<string> = new Set<Problem>(['email', 'tick', 'unavailable', 'tooMany']);

interface Outcome {
  readonly done: string | null;
  readonly problem: string | null;
  /** What is wrong, as a code; null when nothing is. */
  readonly code: string | null;
}

/** What the page says about the form that led here. */
export async function noticeOutcome(query: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const t = await getTranslations('notices');
  const { done, problem } = query;
  const isKnown = typeof problem === 'string' && problems.has(problem);
  return {
    done: typeof done === 'string' && dones.has(done) ? t(`done.${done as Done}`) : null,
    problem: typeof problem === 'string' ? t(`problems.${isKnown ? (problem as Problem) : 'other'}`) : null,
    code: isKnown ? problem : null,
  };
}
