import { getMessages } from 'next-intl/server';
import type { Category } from '@/lib/reports/catalogue';

type Questions = Record<string, Record<string, { options: Record<string, string> } | undefined> | undefined>;

/** The answers to a kind's questions in words: `{ depth: "over5" }` → ["tiefer"]. */
export async function answerWords(
  category: Category,
  answers: Readonly<Record<string, string>>,
): Promise<string[]> {
  const { reports } = await getMessages();
  const questions = (reports as unknown as { questions: Questions }).questions[category] ?? {};
  return Object.entries(answers).flatMap(([key, value]) => questions[key]?.options[value] ?? []);
}
