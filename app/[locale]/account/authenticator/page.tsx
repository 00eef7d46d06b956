import '@/components/follow/follow.css';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { CodeForm } from '@/components/account/CodeForm';
import { QrCode } from '@/components/follow/QrCode';
import { ButtonLink } from '@/components/ui/Button';
import { flashCookie } from '@/lib/accounts/cookies';
import { readFlash } from '@/lib/accounts/flash';
import { mayBeSetUp } from '@/lib/accounts/give-second-factor';
import { safeReturnTo } from '@/lib/accounts/return-to';
import { newTotp, sameTotp } from '@/lib/accounts/totp';
import { getPathname, type Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'security.authenticator' });
  return { title: t('title'), robots: { index: false } };
}

/** Sets an authenticator app up. Looking at the page stores nothing: the form carries the sealed secret. */
export default async function AuthenticatorPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const query = await searchParams;
  const user = await mayBeSetUp();
  if (!user) redirect(getPathname({ href: '/account/second-factor', locale }));
  const t = await getTranslations('security.authenticator');
  const flash = query.refused ? readFlash((await cookies()).get(flashCookie())?.value) : null;
  const setUp = sameTotp(user, flash?.entered.sealed ?? '') ?? newTotp(user);
  return (
    <AccountFrame title={t('title')}>
      <p>{t('scan')}</p>
      <QrCode text={setUp.uri} label={t('qr')} />
      <ButtonLink href={setUp.uri} variant="tertiary" icon="phone">
        {t('open')}
      </ButtonLink>
      <p>
        {t('typed')} <code id="totp-secret">{setUp.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <CodeForm
        action="/api/account/totp"
        locale={locale}
        label={t('code')}
        hint={t('codeHint')}
        submit={t('submit')}
        hidden={{ sealed: setUp.sealed, returnTo: safeReturnTo(query.returnTo, '') }}
        flash={flash}
      />
    </AccountFrame>
  );
}
