import { useTranslations } from 'next-intl';
import { Entry, EntryList } from '@/components/ui/Card';
import type { IconName } from '@/components/ui/Icon';
import { type Outcome, type Question, situations } from '@/lib/services/gewerbe/situations';

/** Where an answer leads: the next question, an advice, or the form with what is known. */
function hrefOf(outcome: Outcome): string {
  if ('ask' in outcome) return `/services/gewerbe/${outcome.ask}`;
  if ('advice' in outcome) return `/services/gewerbe/${outcome.advice}`;
  return `/services/gewerbe-${outcome.form}?entry=${outcome.entry}`;
}

const icons: Partial<Record<string, IconName>> = {
  start: 'shop',
  move: 'truck',
  change: 'pencil',
  stop: 'close',
  none: 'message',
};

/** One question, its answers as rows that lead on. */
export function Situations({ question }: { question: 'first' | Question }) {
  const t = useTranslations('situations');
  const answers = Object.entries(situations[question]) as [keyof (typeof situations)['first'], Outcome][];
  const heading = t(`headings.${question}`);
  return (
    <>
      <h1 className="bw-h2">{heading}</h1>
      <EntryList label={heading}>
        {answers.map(([answer, outcome]) => (
          <Entry
            key={answer}
            href={hrefOf(outcome)}
            icon={icons[answer] ?? ('form' in outcome ? 'document' : 'next')}
            title={t(`answers.${answer}.title`)}
            text={t(`answers.${answer}.text`)}
            prefetch={false}
          />
        ))}
      </EntryList>
    </>
  );
}
