import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MissingPage } from '@/components/errors/MissingPage';
import { oneOfSearch, type Search } from '@/components/services/form-page';
import { OwnCase } from '@/components/services/OwnCase';
import { anonymous } from '@/lib/accounts/actor';
import { readOwnCase } from '@/lib/applications/case';
import type { Locale } from '@/lib/i18n/routing';
import { followedId } from '@/lib/reports/follow-token';
import { answer, invite, move } from '../../case-actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'applications.case' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** A case without an account, behind its secret link. */
export default async function FollowCasePage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const id = followedId(token, 'application');
  const found = id ? await readOwnCase(anonymous, id, token) : null;
  if (!found) return <MissingPage />;
  const search = await searchParams;
  return (
    <OwnCase
      found={found}
      locale={locale}
      token={token}
      isJustSent={'sent' in search}
      isAnswered={'done' in search}
      answer={answer}
      move={move}
      invite={invite}
      problem={oneOfSearch(search, 'problem')}
    />
  );
}
