import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MissingReport } from '@/components/follow/MissingReport';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Card } from '@/components/ui/Card';
import { Note } from '@/components/ui/Note';
import { Timeline, type TimelineItem } from '@/components/ui/Steps';
import type { Locale } from '@/lib/i18n/routing';
import { complaintByToken } from '@/lib/reports/complaints';
import { whenText } from '@/lib/reports/when';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'follow.complaint' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** The answer to an objection, behind a secret link. */
export default async function ComplaintPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const complaint = await complaintByToken(token);
  if (!complaint) return <MissingReport />;
  const t = await getTranslations('follow');
  const { decision, trackingCode: code, createdAt, decidedAt, visibility, reason, answer } = complaint;
  const when = (at: number) => whenText((key, values) => t(`when.${key}`, values), locale, at, Date.now());
  const isOpen = decision === 'open';
  const items: TimelineItem[] = [
    { tone: 'done', icon: 'check', title: t('complaint.received'), text: when(createdAt) },
    isOpen
      ? { tone: 'next', icon: 'eye', title: t('complaint.willDecide'), text: t('timeline.nextDay') }
      : {
          tone: 'done',
          icon: 'check',
          title: t(`complaint.${decision}`),
          text: when(decidedAt ?? createdAt),
        },
  ];
  return (
    <ClientMessages locale={locale} namespaces={[]}>
      <TaskPage title={t('complaint.title')} titleIsHeading backHref="/map">
        <div className="bw-stack">
          {isOpen ? (
            <Note tone={visibility === 'published' ? 'info' : 'ok'}>
              {t(visibility === 'published' ? 'complaint.stays' : 'complaint.hidden', { code })}
            </Note>
          ) : null}
          <Card padded>
            <Timeline items={items} />
          </Card>
          {answer ? (
            <Card padded className="bw-stack bw-stack--s">
              <h2>{t('complaint.answer')}</h2>
              <p>{answer}</p>
            </Card>
          ) : null}
          <p className="bw-muted">{t('complaint.reason', { reason: t(`complain.reasons.${reason}`) })}</p>
          <p className="bw-muted">{t('complaint.keep')}</p>
        </div>
      </TaskPage>
    </ClientMessages>
  );
}
