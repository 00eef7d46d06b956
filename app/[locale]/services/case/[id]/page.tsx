import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MissingPage } from '@/components/errors/MissingPage';
import { oneOfSearch, type Search } from '@/components/services/form-page';
import { OwnCase } from '@/components/services/OwnCase';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { readOwnCase } from '@/lib/applications/case';
import type { Locale } from '@/lib/i18n/routing';
import { begin } from '../../actions';
import { answer, invite, move } from '../../case-actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'applications.case' });
  return { title: t('title'), robots: { index: false } };
}

/** A case of somebody with an account. */
export default async function CasePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, `/services/case/${id}`);
  const found = await readOwnCase(actorOf(user), id);
  if (!found) return <MissingPage />;
  const search = await searchParams;
  return (
    <OwnCase
      found={found}
      locale={locale}
      token=""
      isJustSent={'sent' in search}
      isAnswered={'done' in search}
      answer={answer}
      move={move}
      begin={begin}
      invite={invite}
      problem={oneOfSearch(search, 'problem')}
    />
  );
}
