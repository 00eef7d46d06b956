import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { FileField } from '@/components/ui/FileField';
import { Note } from '@/components/ui/Note';
import type { payments } from '@/lib/i18n/de/payments';

type Problem = keyof typeof payments.staff.import.problems;

interface Props {
  readonly locale: string;
  /** Of the last import. */
  readonly outcome: {
    readonly problem?: string;
    readonly booked?: string;
    readonly aside?: string;
    readonly known?: string;
  };
}

/** Takes the bank's file. Works without JavaScript. */
export function StatementForm({ locale, outcome }: Props) {
  const t = useTranslations('payments.staff.import');
  const problems = useTranslations('payments.staff.import.problems');
  const { problem, booked, aside, known } = outcome;
  const counts = { booked: Number(booked), aside: Number(aside), known: Number(known) };
  const sentence = problem
    ? problems(problems.has(problem as Problem) ? (problem as Problem) : 'other')
    : undefined;
  return (
    <section className="bw-stack bw-stack--s" aria-labelledby="statement">
      <h2 id="statement">{t('title')}</h2>
      {booked !== undefined ? (
        <div role="status">
          <Note tone="ok">{t('done', counts)}</Note>
        </div>
      ) : null}
      <p className="bw-muted">{t('text')}</p>
      <form
        className="bw-stack bw-stack--s"
        action="/api/staff/payments"
        method="post"
        encType="multipart/form-data"
      >
        <input type="hidden" name="locale" value={locale} />
        <FileField
          id="file"
          label={t('file')}
          error={sentence}
          accept=".xml,application/xml,text/xml"
          required
        />
        <Button type="submit" icon="upload">
          {t('submit')}
        </Button>
      </form>
    </section>
  );
}
