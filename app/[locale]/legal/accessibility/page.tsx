import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { BarrierForm } from '@/components/legal/BarrierForm';
import { LegalPage } from '@/components/legal/LegalPage';
import { Prose } from '@/components/texts/Prose';
import { flashCookie } from '@/lib/accounts/cookies';
import { readFlash } from '@/lib/accounts/flash';
import type { Locale } from '@/lib/i18n/routing';
import { loadText } from '@/lib/texts/load';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const title = t('legal.accessibility');
  return { title: (await searchParams).refused ? t('ui.errorTitle', { title }) : title };
}

/** The statement and its feedback form (§ 10b BGG NRW). */
export default async function AccessibilityPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const query = await searchParams;
  const t = await getTranslations('legal');
  const text = await loadText('accessibility', locale);
  const refused = query.refused ? readFlash((await cookies()).get(flashCookie())?.value) : null;
  return (
    <LegalPage title={t('accessibility')} updatedAt={text.updatedAt}>
      <Prose source={text.body} locale={text.locale} />
      <BarrierForm locale={locale} refused={refused} isSent={Boolean(query.sent)} />
    </LegalPage>
  );
}
