import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { InPerson } from '@/components/office/InPerson';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import { flashCookie } from '@/lib/accounts/cookies';
import { readFlash } from '@/lib/accounts/flash';
import type { Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ refused?: string }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'security.recover' });
  const ui = await getTranslations({ locale, namespace: 'ui' });
  const title = t('title');
  return {
    title: (await searchParams).refused ? ui('errorTitle', { title }) : title,
    robots: { index: false },
  };
}

/** The way back in with an emergency code from paper. */
export default async function RecoverPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('security.recover');
  const problems = await getTranslations('security.problems');
  const flash = (await searchParams).refused ? readFlash((await cookies()).get(flashCookie())?.value) : null;
  const refusal = flash?.waitS ? problems('wait', { seconds: flash.waitS }) : t('wrong');
  return (
    <AccountFrame title={t('title')}>
      <ClientMessages locale={locale} namespaces={['ui']}>
        <ErrorSummary errors={flash ? [{ id: 'login', text: refusal }] : []} />
      </ClientMessages>
      <p>{t('intro')}</p>
      <form className="bw-stack" method="post" action="/api/account/recover">
        <input type="hidden" name="locale" value={locale} />
        <Field
          id="login"
          label={t('login')}
          defaultValue={flash?.entered.login}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Field
          id="code"
          label={t('code')}
          hint={t('codeHint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <Button type="submit" block>
          {t('submit')}
        </Button>
      </form>
      <h2>{t('noCode')}</h2>
      <p>{t('noCodeText')}</p>
      <ClientMessages locale={locale} namespaces={['services']}>
        <InPerson />
      </ClientMessages>
    </AccountFrame>
  );
}
