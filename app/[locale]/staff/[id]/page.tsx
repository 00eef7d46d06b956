import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MissingPage } from '@/components/errors/MissingPage';
import { Inbox } from '@/components/staff/Inbox';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { inboxHref, viewOf } from '@/lib/staff/address';
import { openCase } from '@/lib/staff/case';
import { perform } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'staff' });
  return { title: t('inbox'), robots: { index: false } };
}

/** One report, with the list it was chosen from. */
export default async function CasePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const query = await searchParams;
  const view = viewOf(query);
  const user = await requireUser('staff', locale, inboxHref(view, id));
  const report = await openCase(actorOf(user), id);
  if (!report) return <MissingPage />;
  const done = typeof query.done === 'string' ? query.done : undefined;
  return <Inbox user={user} locale={locale} view={view} perform={perform} report={report} done={done} />;
}
