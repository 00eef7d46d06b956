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
  'fileEmpty',
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

/** Id of the field in the form of a message that a problem is about. */
const fieldOf: Partial<Record<Problem, string>> = {
  text: 'body',
  tooLong: 'body',
  required: 'subject',
  choose: 'department',
  recipient: 'login',
  fileEmpty: 'file',
  fileType: 'file',
  virus: 'file',
  tooLarge: 'file',
  tooMany: 'file',
};

type Query = Readonly<Record<string, string | string[] | undefined>>;

export interface Outcome {
  readonly done: string | null;
  readonly problem: string | null;
}

export interface MessageOutcome extends Outcome {
  /** Id of the field the problem is about; null when it is about none. */
  readonly field: string | null;
}

/** As `outcomeOf`, for the page of a message's form. */
export async function messageOutcomeOf(query: Query): Promise<MessageOutcome> {
  const { problem } = query;
  const field = typeof problem === 'string' ? (fieldOf[problem as Problem] ?? null) : null;
  return { ...(await outcomeOf(query)), field };
}

/** The problem of one field, if it is the one. */
export const problemAt = ({ problem, field }: MessageOutcome, id: string): string | undefined =>
  field === id ? (problem ?? undefined) : undefined;

/** What the page says about the form that led here: done, or what is wrong. */
export async function outcomeOf(query: Query): Promise<Outcome> {
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
