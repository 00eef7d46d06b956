import '@/components/follow/follow.css';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Closing } from '@/components/follow/Closing';
import { History } from '@/components/follow/History';
import { LinkCard } from '@/components/follow/LinkCard';
import { MissingReport } from '@/components/follow/MissingReport';
import { Outcome } from '@/components/follow/Outcome';
import { PushButton } from '@/components/follow/PushButton';
import { ReportHead } from '@/components/follow/ReportHead';
import { BeforeAfter, MorePhotos, PhotoAndMap } from '@/components/follow/ReportPhotos';
import { SenderEntries } from '@/components/follow/SenderEntries';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { ButtonLink } from '@/components/ui/Button';
import { IconLink } from '@/components/ui/IconButton';
import type { Locale } from '@/lib/i18n/routing';
import { followUrl, reportByToken } from '@/lib/reports/follow';
import { canReopen } from '@/lib/reports/follow-policy';
import { followToken } from '@/lib/reports/follow-token';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params;
  const report = await reportByToken(token);
  const t = await getTranslations({ locale, namespace: 'follow' });
  const title = report ? t('page.metaTitle', { code: report.trackingCode }) : t('missing.title');
  return { title, robots: { index: false, follow: false } };
}

/** The sender's own page, behind a secret link. */
export default async function FollowPage({ params, searchParams }: Props) {
  const { locale, token: given } = await params;
  setRequestLocale(locale);
  const report = await reportByToken(given);
  if (!report) return <MissingReport />;
  const t = await getTranslations('follow');
  const { id, trackingCode: code } = report;
  const token = followToken(id);
  const here = `/follow/${token}`;
  return (
    <ClientMessages locale={locale} namespaces={['follow', 'map']}>
      <TaskPage
        title={t('page.bar', { code })}
        backHref="/outbox"
        actions={<IconLink icon="share" label={t('link.title')} href="#link" />}
        dock={
          <>
            <PushButton token={token} code={code} />
            <ButtonLink block variant="tertiary" icon="message" href={`${here}/add`} prefetch={false}>
              {t('add.title')}
            </ButtonLink>
          </>
        }
      >
        <div className="bw-stack">
          <Outcome search={await searchParams} />
          <ReportHead report={report} />
          <BeforeAfter report={report} token={token} />
          <PhotoAndMap report={report} token={token} />
          <History report={report} audience="reporter" />
          {canReopen(report.status) ? <Closing status={report.status} href={`${here}/reopen`} /> : null}
          <MorePhotos report={report} token={token} />
          <SenderEntries report={report} token={token} />
          <LinkCard url={followUrl(id)} code={code} reportId={id} />
        </div>
      </TaskPage>
    </ClientMessages>
  );
}
