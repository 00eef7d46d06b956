import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { problemText } from '@/components/account/problem-text';
import { SignUpForm } from '@/components/account/SignUpForm';
import { ClientMessages } from '@/components/shell/client-messages';
import { ButtonLink } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Note } from '@/components/ui/Note';
import { flashCookie } from '@/lib/accounts/cookies';
import { readFlash } from '@/lib/accounts/flash';
import { currentUser } from '@/lib/accounts/session';
import { getPathname, type Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ refused?: string }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'security.signUp' });
  const ui = await getTranslations({ locale, namespace: 'ui' });
  const title = t('title');
  return { title: (await searchParams).refused ? ui('errorTitle', { title }) : title };
}

/** A citizen makes an account: a user name is enough, no e-mail is needed. */
export default async function SignUpPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  if (await currentUser()) redirect(getPathname({ href: '/account', locale }));
  const t = await getTranslations('security.signUp');
  const problems = await getTranslations('security.problems');
  const sentence = await problemText();
  const flash = (await searchParams).refused ? readFlash((await cookies()).get(flashCookie())?.value) : null;
  const errors = { login: sentence(flash?.fields.login), password: sentence(flash?.fields.password) };
  const listed = (['login', 'password'] as const).flatMap((id) =>
    errors[id] ? [{ id, text: `${t(id)}: ${errors[id]}` }] : [],
  );
  const next = `${getPathname({ href: '/account/security', locale })}?done=signedUp`;
  return (
    <AccountFrame title={t('title')}>
      <p>{t('intro')}</p>
      {flash?.waitS ? <Note tone="wait">{problems('wait', { seconds: flash.waitS })}</Note> : null}
      <ClientMessages locale={locale} namespaces={['security', 'ui']}>
        <ErrorSummary errors={listed} />
        <SignUpForm login={flash?.entered.login ?? ''} errors={errors} next={next} />
      </ClientMessages>
      <ButtonLink href="/account/sign-in" variant="tertiary">
        {t('toSignIn')}
      </ButtonLink>
    </AccountFrame>
  );
}
