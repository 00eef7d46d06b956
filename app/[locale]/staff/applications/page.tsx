import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Desk } from '@/components/applications/Desk';
import { oneOfSearch, type Search } from '@/components/services/form-page';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'applicationDesk' });
  return { title: t('title'), robots: { index: false } };
}

/** The cases of somebody's departments. */
export default async function ApplicationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/applications');
  return (
    <Desk user={user} locale={locale} filter={oneOfSearch(await searchParams, 'filter')} selectedId={null} />
  );
}
