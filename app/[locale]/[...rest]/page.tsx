import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale; rest: string[] }>;
}

export const dynamic = 'force-dynamic';
export const dynamicParams = true;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'errors.page' });
  return { title: t('notFoundTitle'), robots: { index: false } };
}

/** Every address that no page answers, so that the answer is in the language of the address. */
export default async function UnknownPage({ params }: Props) {
  setRequestLocale((await params).locale);
  notFound();
}
