import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { LinkIdentity, NewFromIdentity } from '@/components/account/IdentityForms';
import { flashCookie, pendingCookie } from '@/lib/accounts/cookies';
import { readFlash } from '@/lib/accounts/flash';
import { currentUser } from '@/lib/accounts/session';
import { getPathname, type Locale } from '@/lib/i18n/routing';
import { readPending } from '@/lib/oidc/pending';
import { oidcSettings } from '@/lib/oidc/settings';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ refused?: string }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'security.provider' });
  const ui = await getTranslations({ locale, namespace: 'ui' });
  const title = t('title', { name: oidcSettings()?.name ?? '' });
  return {
    title: (await searchParams).refused ? ui('errorTitle', { title }) : title,
    robots: { index: false },
  };
}

/** After a sign-in at the provider that no account here has yet: a new account, or the one that is there. */
export default async function ProviderPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const jar = await cookies();
  const pending = readPending(jar.get(pendingCookie())?.value);
  const name = oidcSettings()?.name ?? '';
  if (!pending) redirect(getPathname({ href: '/account/sign-in', locale }));
  const user = await currentUser();
  const flash = (await searchParams).refused ? readFlash(jar.get(flashCookie())?.value) : null;
  const t = await getTranslations('security.provider');
  return (
    <AccountFrame title={t('title', { name })}>
      {user ? (
        <LinkIdentity locale={locale} name={name} login={user.login} />
      ) : (
        <NewFromIdentity locale={locale} name={name} userName={pending.userName} flash={flash} />
      )}
    </AccountFrame>
  );
}
