import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { NotFound } from '@/components/errors/NotFound';
import type { Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';
export const dynamicParams = true;

interface Props {
  readonly params: Promise<{ locale: Locale; rest: string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'errors.page' });
  return { title: t('notFoundTitle'), robots: { index: false } };
}

/** Every address that no page answers, in its language. The server gives it the status 404. */
export default async function UnknownPage({ params }: Props) {
  setRequestLocale((await params).locale);
  return <NotFound />;
}
