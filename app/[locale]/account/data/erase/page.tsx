import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { EraseForm } from '@/components/account/EraseForm';
import { KeptList } from '@/components/account/KeptList';
import { MissingPage } from '@/components/errors/MissingPage';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { keptApplications, keptCases, keptFees, keptThreads } from '@/lib/personal-data/kept';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'data' });
  return { title: t('erase.title'), robots: { index: false } };
}

/** What goes, what stays, why and until when; then the last question. */
export default async function ErasePage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, '/account/data/erase');
  if (user.role !== 'citizen') return <MissingPage />;
  const { problem } = await searchParams;
  const t = await getTranslations('data');
  return (
    <AccountFrame title={t('erase.title')}>
      <KeptList
        locale={locale}
        cases={await keptCases(user.id)}
        applications={await keptApplications(user.id)}
        fees={await keptFees(user.id)}
        threads={await keptThreads(user.id)}
      />
      <EraseForm locale={locale} problem={typeof problem === 'string' ? problem : ''} />
    </AccountFrame>
  );
}
