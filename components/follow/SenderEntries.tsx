import { useTranslations } from 'next-intl';
import { Card, Entry, Fact } from '@/components/ui/Card';
import { anonymous } from '@/lib/accounts/actor';
import type { ReportDetails } from '@/lib/reports/details';
import { mayWithdraw } from '@/lib/reports/follow-policy';

/** What the sender wrote, who can see the report, and the ways on. */
export function SenderEntries({ report, token }: { report: ReportDetails; token: string }) {
  const t = useTranslations('follow');
  const tReports = useTranslations('reports');
  const { description, visibility } = report;
  return (
    <>
      {description ? (
        <Card padded className="bw-stack bw-stack--s" aria-labelledby="own-text">
          <h2 id="own-text">{t('page.yourText')}</h2>
          <p className="bw-follow__said" lang={report.locale} dir="auto">
            {description}
          </p>
        </Card>
      ) : null}
      <div className="bw-card bw-no-print" id="notify">
        <Fact icon="bell" title={t('notify.title')} text={t('notify.text')} />
        {visibility === 'published' ? (
          <Entry
            icon="eye"
            title={t('page.toPublic')}
            text={tReports('visibility.published')}
            href={`/report/${report.trackingCode}`}
            prefetch={false}
          />
        ) : (
          <Fact icon="eyeOff" title={t('page.visibility')} text={tReports(`visibility.${visibility}`)} />
        )}
        {mayWithdraw(anonymous, report) ? (
          <Entry
            icon="undo"
            title={t('withdraw.title')}
            href={`/follow/${token}/withdraw`}
            prefetch={false}
          />
        ) : null}
      </div>
    </>
  );
}
