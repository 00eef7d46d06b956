import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MissingReport } from '@/components/follow/MissingReport';
import { ReportTitle } from '@/components/follow/ReportHead';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Button } from '@/components/ui/Button';
import { Radio } from '@/components/ui/Choice';
import { FieldError, TextArea } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import { complaintReasons } from '@/db/schema';
import { titleOf } from '@/lib/i18n/error-title';
import type { Locale } from '@/lib/i18n/routing';
import { loadPlainDraft } from '@/lib/reports/plain-drafts';
import { publicReport } from '@/lib/reports/public';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'follow.complain' });
  const title = await titleOf(locale, t('title'), (await searchParams).problem !== undefined);
  return { title, robots: { index: false } };
}

/** "Foto oder Text beanstanden": a plain form, without account. */
export default async function ComplainPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const report = await publicReport(decodeURIComponent(id));
  if (!report) return <MissingReport />;
  const t = await getTranslations('follow.complain');
  const { problem, d } = await searchParams;
  const typed = (await loadPlainDraft(String(d ?? '')))?.values;
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
                defaultChecked={typed?.reason === reason}
                required
                label={t(`reasons.${reason}`)}
              />
            ))}
          </fieldset>
          <TextArea id="text" label={t('more')} defaultValue={typed?.text} maxLength={1000} optional />
          <Button type="submit" block icon="flag">
            {t('send')}
          </Button>
        </form>
      </TaskPage>
    </ClientMessages>
  );
}
