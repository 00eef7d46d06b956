import { getTranslations } from 'next-intl/server';
import type { mailbox } from '@/lib/i18n/de/mailbox';

type Problem = keyof typeof mailbox.problems;
type Done = keyof typeof mailbox.done;

const problems: ReadonlySet<string> = new Set<Problem>([
  'text',
  'required',
  'tooLong',
  'choose',
  'recipient',
  'fileType',
  'virus',
  'tooLarge',
  'tooMany',
  'byPost',
]);
const dones: ReadonlySet<string> = new Set<Done>([
  'sent',
  'meanwhile',
  'archive',
  'unarchive',
  'take',
  'release',
  'close',
  'note',
  'forward',
  'template',
  'templateRemoved',
]);

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the page says about the form that led here: done, or what is wrong. */
export async function outcomeOf(query: Query): Promise<{ done: string | null; problem: string | null }> {
  const t = await getTranslations('mailbox');
  const { done, problem } = query;
  return {
    done: typeof done === 'string' && dones.has(done) ? t(`done.${done as Done}`) : null,
    problem:
      typeof problem === 'string'
        ? t(`problems.${problems.has(problem) ? (problem as Problem) : 'other'}`)
        : null,
  };
}
