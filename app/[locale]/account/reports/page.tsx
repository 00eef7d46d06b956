import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { DeviceReports } from '@/components/account/DeviceReports';
import { kindIcon, ReportState } from '@/components/reports/status';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import { ReportRow } from '@/components/ui/ReportRow';
import { requireUser } from '@/lib/accounts/session';
import { getPathname, type Locale } from '@/lib/i18n/routing';
import { type OwnReport, reportsOf } from '@/lib/reports/take-over';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ done?: string; problem?: string }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = (await getTranslations({ locale, namespace: 'account.reports' }))('title');
  const ui = await getTranslations({ locale, namespace: 'ui' });
  return {
    title: (await searchParams).problem ? ui('errorTitle', { title }) : title,
    robots: { index: false },
  };
}

/** The reports of the account, and those that can be taken into it. */
export default async function ReportsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, '/account/reports');
  const { done, problem } = await searchParams;
  const own = await reportsOf(user.id);
  const t = await getTranslations('account.reports');
  const error = problem ? t('linkProblem') : undefined;
  return (
    <AccountFrame title={t('title')}>
      {done ? (
        <div role="status">
          <Note tone="ok">{t('taken')}</Note>
        </div>
      ) : null}
      <ClientMessages locale={locale} namespaces={['account', 'reports', 'ui']}>
        <ErrorSummary errors={error ? [{ id: 'link', text: error }] : []} />
        <p>{t('intro')}</p>
        <DeviceReports
          known={own.map(({ id }) => id)}
          ownId={user.id}
          next={`${getPathname({ href: '/account/reports', locale })}?done=taken`}
        />
      </ClientMessages>
      <h2>{t('inAccount')}</h2>
      <Own rows={own} />
      <h2>{t('byLink')}</h2>
      <form className="bw-stack" method="post" action="/api/account/reports">
        <input type="hidden" name="locale" value={locale} />
        <Field id="link" label={t('link')} hint={t('linkHint')} error={error} autoComplete="off" required />
        <Button type="submit" variant="secondary" block>
          {t('takeLink')}
        </Button>
      </form>
    </AccountFrame>
  );
}

async function Own({ rows }: { rows: readonly OwnReport[] }) {
  const t = await getTranslations('reports');
  const account = await getTranslations('account.reports');
  const format = await getFormatter();
  if (rows.length === 0) return <p>{account('none')}</p>;
  return (
    <ul className="bw-card">
      {rows.map(({ id, token, category, place, trackingCode, status, receivedAt }) => {
        const kind = t(`kinds.${category}.noun`);
        const when = format.dateTime(receivedAt, { dateStyle: 'medium', timeZone: 'Europe/Berlin' });
        return (
          <li key={id}>
            <ReportRow
              compact
              photo={null}
              icon={kindIcon(category)}
              title={place ? t('titleWithPlace', { kind, place }) : kind}
              text={`${t('number', { code: trackingCode })} · ${when}`}
              state={<ReportState status={status} />}
              href={`/follow/${token}`}
            />
          </li>
        );
      })}
    </ul>
  );
}
