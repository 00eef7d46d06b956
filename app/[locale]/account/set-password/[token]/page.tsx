import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { PasswordForm } from '@/components/account/PasswordForm';
import { ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { flashCookie } from '@/lib/accounts/cookies';
import { readFlash } from '@/lib/accounts/flash';
import { findLink } from '@/lib/accounts/one-time-links';
import type { Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<{ refused?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account.password' });
  return { title: t('title'), robots: { index: false } };
}

/** Looking at the page changes nothing: mail scanners open links, too. */
export default async function SetPasswordPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('account.password');
  const link = await findLink(token);
  if (!link) {
    return (
      <AccountFrame title={t('gone')}>
        <Note tone="wait">{t('goneText')}</Note>
        <ButtonLink href="/account/sign-in" variant="secondary">
          {t('toSignIn')}
        </ButtonLink>
      </AccountFrame>
    );
  }
  const flash = (await searchParams).refused ? readFlash((await cookies()).get(flashCookie())?.value) : null;
  return (
    <AccountFrame title={t(link.user ? 'title' : 'firstTitle')}>
      <p>{link.user ? t('intro', { login: link.user.login }) : t('firstIntro')}</p>
      <PasswordForm locale={locale} token={token} login={link.user?.login ?? null} flash={flash} />
    </AccountFrame>
  );
}
