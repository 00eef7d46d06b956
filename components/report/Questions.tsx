'use client';

import { useMessages } from 'next-intl';
import { ChoiceChips } from '@/components/ui/Choice';
import { type Category, catalogue } from '@/lib/reports/catalogue';

interface QuestionText {
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
}

interface Props {
  readonly category: Category | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (question: string, answer: string) => void;
}

/** The few extra questions of a kind of damage, as chips; none has to be answered. */
export function Questions({ category, answers, onAnswer }: Props) {
  const { reports } = useMessages();
  if (!category) return null;
  // The dictionary has the same keys as the catalogue; a test compares them.
  const texts = reports.questions as Record<string, Record<string, QuestionText>>;
  const questions = Object.entries<readonly string[]>(catalogue[category].questions);
  return questions.map(([question, options]) => {
    const text = texts[category]?.[question];
    return (
      <ChoiceChips
        key={`${category}.${question}`}
        name={question}
        legend={text?.label ?? question}
        value={answers[question] ?? null}
        onChange={(answer) => onAnswer(question, answer)}
        options={options.map((value) => ({ value, label: text?.options[value] ?? value }))}
      />
    );
  });
}
