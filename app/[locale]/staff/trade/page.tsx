import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { StaffPage } from '@/components/staff/StaffPage';
import { Months } from '@/components/trade/Months';
import { CodesForm, WaiversForm } from '@/components/trade/OfficeForms';
import { Outcome } from '@/components/trade/Outcome';
import { PackageDays } from '@/components/trade/PackageDays';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { countCodes } from '@/lib/services/gewerbe/office/codes';
import { daysOfPackages } from '@/lib/services/gewerbe/office/packages';
import { mayRunTradeOffice } from '@/lib/services/gewerbe/office/policy';
import { readWaived } from '@/lib/services/gewerbe/office/waivers';
import { office } from './actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ done?: string; problem?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'trade' });
  return { title: t('title'), robots: { index: false } };
}

/** The trade office's own desk: packages for the recipients, statistics, codes, waivers. */
export default async function TradePage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/trade');
  if (!mayRunTradeOffice(actorOf(user))) notFound();
  const { done, problem } = await searchParams;
  const [days, counts, waived] = await Promise.all([daysOfPackages(), countCodes(), readWaived()]);
  const t = await getTranslations('trade');
  return (
    <StaffPage user={user} current="trade">
      <div className="bw-stack bw-measure">
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        <Outcome done={done} problem={problem} />
        <PackageDays locale={locale} days={days} action={office} />
        <Months />
        <CodesForm locale={locale} counts={counts} action={office} />
        <WaiversForm locale={locale} waived={waived} action={office} />
      </div>
    </StaffPage>
  );
}
