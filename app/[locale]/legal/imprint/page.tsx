import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { LegalPage } from '@/components/legal/LegalPage';
import { Prose } from '@/components/texts/Prose';
import type { Locale } from '@/lib/i18n/routing';
import { loadText } from '@/lib/texts/load';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'legal' });
  return { title: t('imprint') };
}

export default async function ImprintPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('legal');
  const text = await loadText('imprint', locale);
  return (
    <LegalPage title={t('imprint')} updatedAt={text.updatedAt}>
      <Prose source={text.body} locale={text.locale} />
    </LegalPage>
  );
}
