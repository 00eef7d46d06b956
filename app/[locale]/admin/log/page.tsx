import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage } from '@/components/admin/AdminPage';
import { LogFilters } from '@/components/admin/LogFilters';
import { LogPages, LogTable } from '@/components/admin/LogTable';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { noteLook } from '@/lib/audit/look';
import { logFilter, readLog } from '@/lib/audit/query';
import type { Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'departments.log' });
  return { title: t('title'), robots: { index: false } };
}

/** The audit log with its filters; reading it is noted in it. */
export default async function LogPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('admin', locale, '/admin/log');
  const filter = logFilter.parse(await searchParams);
  const log = await readLog(filter);
  await noteLook(actorOf(user), { event: 'audit.viewed' });
  const t = await getTranslations('departments.log');
  return (
    <AdminPage user={user} locale={locale} current="log" title={t('title')} isWide>
      <p className="bw-measure">{t('intro')}</p>
      <LogFilters filter={filter} locale={locale} />
      <p role="status">{t('total', { count: log.total })}</p>
      <LogTable rows={log.rows} />
      <LogPages filter={filter} pages={log.pages} />
    </AdminPage>
  );
}
