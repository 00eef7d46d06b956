import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { ButtonLink } from '@/components/ui/Button';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'data' });
  return { title: t('erased.title'), robots: { index: false } };
}

/** After an erasure. */
export default async function ErasedPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('data.erased');
  return (
    <AccountFrame title={t('title')}>
      <p>{t('text')}</p>
      <ButtonLink href="/">{t('home')}</ButtonLink>
    </AccountFrame>
  );
}
