import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ReportTitle } from '@/components/follow/ReportHead';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Button } from '@/components/ui/Button';
import { Radio } from '@/components/ui/Choice';
import { FieldError, TextArea } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import { complaintReasons } from '@/db/schema';
import type { Locale } from '@/lib/i18n/routing';
import { publicReport } from '@/lib/reports/public';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'follow.complain' });
  return { title: t('title'), robots: { index: false } };
}

/** "Foto oder Text beanstanden": a plain form, without account. */
export default async function ComplainPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const report = await publicReport(decodeURIComponent(id));
  if (!report) notFound();
  const t = await getTranslations('follow.complain');
  const { problem } = await searchParams;
  const here = `/report/${report.trackingCode}`;
  const isMissing = problem === 'invalid';
  return (
    <ClientMessages locale={locale} namespaces={[]}>
      <TaskPage title={t('title')} titleIsHeading backHref={here}>
        <form className="bw-stack" method="post" action={`/api/reports/${report.trackingCode}/complaints`}>
          <input type="hidden" name="locale" value={locale} />
          {problem === 'tooMany' ? <Note tone="wait">{t('tooMany')}</Note> : null}
          <p className="bw-strong">
            <ReportTitle report={report} />
          </p>
          <p>{t('text')}</p>
          <fieldset
            className="bw-stack bw-stack--s"
            aria-describedby={isMissing ? 'reason-error' : undefined}
          >
            <legend className="bw-label bw-legend">{t('reason')}</legend>
            <FieldError id="reason" error={isMissing ? t('missing') : undefined} />
            {complaintReasons.map((reason) => (
              <Radio
                key={reason}
                id={`reason-${reason}`}
                name="reason"
                value={reason}
                required
                label={t(`reasons.${reason}`)}
              />
            ))}
          </fieldset>
          <TextArea id="text" label={t('more')} maxLength={1000} optional />
          <Button type="submit" block icon="flag">
            {t('send')}
          </Button>
        </form>
      </TaskPage>
    </ClientMessages>
  );
}
