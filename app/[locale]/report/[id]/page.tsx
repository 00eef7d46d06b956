import '@/components/follow/follow.css';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AffectedForm } from '@/components/follow/AffectedForm';
import { History } from '@/components/follow/History';
import { MissingReport } from '@/components/follow/MissingReport';
import { Outcome, type Search } from '@/components/follow/Outcome';
import { ReportHead } from '@/components/follow/ReportHead';
import { BeforeAfter, MorePhotos, PhotoAndMap } from '@/components/follow/ReportPhotos';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Card, Entry } from '@/components/ui/Card';
import { anonymous } from '@/lib/accounts/actor';
import type { Locale } from '@/lib/i18n/routing';
import { mayBeAffected } from '@/lib/reports/follow-policy';
import { publicReport } from '@/lib/reports/public';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const report = await publicReport(decodeURIComponent(id));
  const t = await getTranslations({ locale, namespace: 'follow' });
  const title = report ? t('page.bar', { code: report.trackingCode }) : t('missing.title');
  return { title, robots: { index: false, follow: true } };
}

/** One published report, for everybody. */
export default async function PublicReportPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const report = await publicReport(decodeURIComponent(id));
  if (!report) return <MissingReport />;
  const t = await getTranslations('follow');
  const { trackingCode: code, affectedCount: count } = report;
  const canCount = mayBeAffected(anonymous, report);
  return (
    <ClientMessages locale={locale} namespaces={['follow', 'map']}>
      <TaskPage
        title={t('page.bar', { code })}
        backHref="/map"
        dock={canCount ? <AffectedForm code={code} /> : undefined}
      >
        <div className="bw-stack">
          <Outcome search={await searchParams} />
          <ReportHead report={report} />
          <BeforeAfter report={report} />
          <PhotoAndMap report={report} />
          {report.description ? (
            <p className="bw-follow__said" lang={report.locale} dir="auto">
              {report.description}
            </p>
          ) : null}
          {count > 1 ? <p className="bw-muted">{t('public.count', { count })}</p> : null}
          <History report={report} audience="public" />
          <MorePhotos report={report} />
          <Card>
            <Entry
              icon="flag"
              title={t('public.complain')}
              href={`/report/${code}/complaint`}
              prefetch={false}
            />
          </Card>
        </div>
      </TaskPage>
    </ClientMessages>
  );
}
