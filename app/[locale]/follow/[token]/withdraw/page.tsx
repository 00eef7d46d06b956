import { getTranslations, setRequestLocale } from 'next-intl/server';
import { type FollowParams, followMetadata } from '@/components/follow/AddPage';
import { MissingReport } from '@/components/follow/MissingReport';
import { ReportTitle } from '@/components/follow/ReportHead';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Button } from '@/components/ui/Button';
import { anonymous } from '@/lib/accounts/actor';
import { reportByToken } from '@/lib/reports/follow';
import { mayWithdraw } from '@/lib/reports/follow-policy';
import { followToken } from '@/lib/reports/follow-token';

export const dynamic = 'force-dynamic';
export const generateMetadata = followMetadata('withdraw.title');

/** Asks before the sender takes the report back. */
export default async function WithdrawPage({ params }: FollowParams) {
  const { locale, token: given } = await params;
  setRequestLocale(locale);
  const report = await reportByToken(given);
  if (!report || !mayWithdraw(anonymous, report)) return <MissingReport />;
  const token = followToken(report.id);
  const t = await getTranslations('follow');
  return (
    <ClientMessages locale={locale} namespaces={[]}>
      <TaskPage title={t('page.bar', { code: report.trackingCode })} backHref={`/follow/${token}`}>
        <form className="bw-stack" method="post" action={`/api/follow/${token}/withdraw`}>
          <input type="hidden" name="locale" value={locale} />
          <div>
            <h1>{t('withdraw.title')}</h1>
            <p className="bw-muted">
              <ReportTitle report={report} />
            </p>
          </div>
          <p>{t('withdraw.text')}</p>
          <Button type="submit" block icon="undo">
            {t('withdraw.button')}
          </Button>
        </form>
      </TaskPage>
    </ClientMessages>
  );
}
