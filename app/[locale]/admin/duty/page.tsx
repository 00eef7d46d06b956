import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage } from '@/components/admin/AdminPage';
import { DutyForm } from '@/components/admin/DutyForm';
import { listUsers } from '@/lib/accounts/queries';
import { requireUser } from '@/lib/accounts/session';
import { readDuty } from '@/lib/crew/duty';
import type { Locale } from '@/lib/i18n/routing';
import { manage } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.duty' });
  return { title: t('title'), robots: { index: false } };
}

/** Duty list, hours and stand-by number. */
export default async function DutyPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('admin', locale, '/admin/duty');
  const [duty, users] = await Promise.all([readDuty(), listUsers()]);
  const crew = users
    .filter(({ role, isBlocked }) => role !== 'citizen' && !isBlocked)
    .map(({ id, name, login }) => ({ id, name: name || login }));
  const t = await getTranslations('admin.duty');
  return (
    <AdminPage user={user} locale={locale} current="duty" title={t('title')}>
      <p>{t('intro')}</p>
      <DutyForm manage={manage} duty={duty} crew={crew} />
    </AdminPage>
  );
}
