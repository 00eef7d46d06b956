import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Inbox } from '@/components/staff/Inbox';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { inboxHref, viewOf } from '@/lib/staff/address';
import { perform } from './actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { filter } = viewOf(await searchParams);
  const t = await getTranslations({ locale, namespace: 'staff' });
  return { title: t('title', { view: t(`views.${filter}`) }), robots: { index: false } };
}

/** The inbox: what has come in, by view, with search. */
export default async function InboxPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const view = viewOf(await searchParams);
  const user = await requireUser('staff', locale, inboxHref(view));
  return <Inbox user={user} locale={locale} view={view} perform={perform} report={null} />;
}
