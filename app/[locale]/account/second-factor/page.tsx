import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { CodeForm } from '@/components/account/CodeForm';
import { PasskeyButton } from '@/components/account/PasskeyButton';
import { ClientMessages } from '@/components/shell/client-messages';
import { ButtonLink } from '@/components/ui/Button';
import { flashCookie } from '@/lib/accounts/cookies';
import { readFlash } from '@/lib/accounts/flash';
import { safeReturnTo } from '@/lib/accounts/return-to';
import { waysOf } from '@/lib/accounts/second-factor';
import { currentSession } from '@/lib/accounts/session';
import { getPathname, type Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'security.secondFactor' });
  return { title: t('title'), robots: { index: false } };
}

/** Between password and everything else: gives the second factor, or sets the first one up. */
export default async function SecondFactorPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const query = await searchParams;
  const returnTo = safeReturnTo(query.returnTo, getPathname({ href: '/account', locale }));
  const session = await currentSession();
  if (!session) redirect(getPathname({ href: '/account/sign-in', locale }));
  if (session.isComplete) redirect(returnTo);
  const ways = await waysOf(session.user.id);
  const hasPasskey = (ways?.passkeys ?? 0) > 0;
  if (!ways?.hasTotp && !hasPasskey) return <SetUp locale={locale} returnTo={returnTo} />;

  const t = await getTranslations('security.secondFactor');
  const flash = query.refused ? readFlash((await cookies()).get(flashCookie())?.value) : null;
  const passkey = hasPasskey ? (
    <ClientMessages locale={locale} namespaces={['security']}>
      <PasskeyButton
        use="signIn"
        label={t('passkey')}
        variant={ways?.hasTotp ? 'secondary' : 'primary'}
        next={returnTo}
      />
    </ClientMessages>
  ) : null;
  return (
    <AccountFrame title={t('title')}>
      {ways?.hasTotp ? null : passkey}
      <CodeForm
        action="/api/account/second-factor"
        locale={locale}
        label={t(ways?.hasTotp ? 'code' : 'paperCode')}
        hint={ways?.hasTotp ? t('codeHint') : undefined}
        submit={t('submit')}
        hidden={{ returnTo }}
        flash={flash}
        isOnPaper={!ways?.hasTotp}
        isSecondary={!ways?.hasTotp}
      />
      {ways?.hasTotp ? passkey : null}
      {session.user.role === 'citizen' ? null : <p className="bw-muted">{t('lost')}</p>}
    </AccountFrame>
  );
}

async function SetUp({ locale, returnTo }: { locale: Locale; returnTo: string }) {
  const t = await getTranslations('security.secondFactor');
  return (
    <AccountFrame title={t('setUpTitle')}>
      <p>{t('setUpIntro')}</p>
      <p>{t('passkeyIs')}</p>
      <ClientMessages locale={locale} namespaces={['security']}>
        <PasskeyButton use="add" label={t('setUpPasskey')} next={returnTo} />
      </ClientMessages>
      <ButtonLink
        href={`/account/authenticator?returnTo=${encodeURIComponent(returnTo)}`}
        variant="secondary"
        prefetch={false}
        block
      >
        {t('setUpApp')}
      </ButtonLink>
    </AccountFrame>
  );
}
