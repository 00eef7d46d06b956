import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { PasskeyButton } from '@/components/account/PasskeyButton';
import { ProviderButton } from '@/components/account/ProviderButton';
import { ProviderProblem } from '@/components/account/ProviderProblem';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button, ButtonLink } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import { flashCookie } from '@/lib/accounts/cookies';
import { type Flash, readFlash } from '@/lib/accounts/flash';
import { safeReturnTo } from '@/lib/accounts/return-to';
import { getPathname, type Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const [t, ui] = [
    await getTranslations({ locale, namespace: 'account.signIn' }),
    await getTranslations({ locale, namespace: 'ui' }),
  ];
  const title = t('title');
  return {
    title: (await searchParams).refused ? ui('errorTitle', { title }) : title,
    robots: { index: false },
  };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const query = await searchParams;
  const t = await getTranslations('account.signIn');
  const security = await getTranslations('security');
  const flash = query.refused ? readFlash((await cookies()).get(flashCookie())?.value) : null;
  const returnTo = safeReturnTo(query.returnTo, '');
  const notice = (['passwordSet', 'signedOut'] as const).find((name) => query[name]);
  const refusal = (refused: Flash) => (refused.waitS ? t('wait', { seconds: refused.waitS }) : t('wrong'));
  return (
    <AccountFrame title={t('title')}>
      {flash ? (
        <ClientMessages locale={locale} namespaces={['ui']}>
          <ErrorSummary errors={[{ id: 'login', text: refusal(flash) }]} />
        </ClientMessages>
      ) : null}
      <ProviderProblem code={query.provider} />
      {notice ? <Note tone="ok">{t(notice)}</Note> : null}
      {returnTo && !flash && !notice && !query.provider ? <Note>{t('needed')}</Note> : null}
      <p>{t('intro')}</p>
      <form className="bw-stack" method="post" action="/api/account/sign-in">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <Field
          id="login"
          label={t('login')}
          defaultValue={flash?.entered.login}
          autoComplete="username webauthn"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Field id="password" type="password" label={t('password')} autoComplete="current-password" required />
        <Button type="submit" block>
          {t('submit')}
        </Button>
      </form>
      <ClientMessages locale={locale} namespaces={['security']}>
        <PasskeyButton
          use="signIn"
          label={security('passkey.signIn')}
          variant="secondary"
          next={returnTo || getPathname({ href: '/account', locale })}
          hasSuggestions
        />
      </ClientMessages>
      <ProviderButton
        locale={locale}
        returnTo={returnTo || getPathname({ href: '/account', locale })}
        use="signIn"
      />
      <ButtonLink href="/account/new" variant="tertiary" prefetch={false}>
        {security('signUp.title')}
      </ButtonLink>
      <ButtonLink href="/account/recover" variant="tertiary" prefetch={false}>
        {security('recover.open')}
      </ButtonLink>
      <p className="bw-muted">{t('forgotten')}</p>
      <ButtonLink href="/report" variant="tertiary" icon="camera">
        {t('report')}
      </ButtonLink>
    </AccountFrame>
  );
}
