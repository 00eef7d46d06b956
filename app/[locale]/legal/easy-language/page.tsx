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
  return { title: t('easyLanguage') };
}

export default async function EasyLanguagePage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('legal');
  const text = await loadText('easyLanguage', locale);
  return (
    <LegalPage title={t('easyLanguage')} updatedAt={text.updatedAt}>
      {locale === text.locale ? null : <p className="bw-muted">{t('easyLanguageNote')}</p>}
      <Prose source={text.body} locale={text.locale} easy />
    </LegalPage>
  );
}
