import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button, ButtonLink } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import type { Flash } from '@/lib/accounts/flash';
import type { Locale } from '@/lib/i18n/routing';
import { problemText } from './problem-text';

const DOOR = '/api/account/provider/known';

interface LinkProps {
  readonly locale: Locale;
  /** Of the provider. */
  readonly name: string;
  /** Of the account that is signed in. */
  readonly login: string;
}

/** Signed in to both: one more click joins them. */
export async function LinkIdentity({ locale, name, login }: LinkProps) {
  const t = await getTranslations('security.provider');
  return (
    <>
      <p>{t('linkText', { name, login })}</p>
      <form className="bw-stack" method="post" action={DOOR}>
        <input type="hidden" name="locale" value={locale} />
        <Button type="submit" name="action" value="link" block>
          {t('link')}
        </Button>
        <Button type="submit" name="action" value="drop" variant="secondary" block>
          {t('drop')}
        </Button>
      </form>
    </>
  );
}

interface NewProps {
  readonly locale: Locale;
  readonly name: string;
  readonly userName: string;
  readonly flash: Flash | null;
}

/** Nobody here has this identity: a new account with it, or the sign-in to the one that is there. */
export async function NewFromIdentity({ locale, name, userName, flash }: NewProps) {
  const t = await getTranslations('security.provider');
  const signUp = await getTranslations('security.signUp');
  const problems = await getTranslations('security.problems');
  const sentence = await problemText();
  const error = flash?.waitS ? problems('wait', { seconds: flash.waitS }) : sentence(flash?.fields.login);
  return (
    <>
      <ClientMessages locale={locale} namespaces={['ui']}>
        <ErrorSummary errors={error ? [{ id: 'login', text: `${signUp('login')}: ${error}` }] : []} />
      </ClientMessages>
      <p>{t('unknown', { name })}</p>
      <form className="bw-stack" method="post" action={DOOR}>
        <input type="hidden" name="locale" value={locale} />
        <Field
          id="login"
          label={signUp('login')}
          hint={signUp('loginHint')}
          error={error}
          defaultValue={flash?.entered.login ?? userName}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Button type="submit" name="action" value="new" block>
          {t('new')}
        </Button>
      </form>
      <ButtonLink
        href="/account/sign-in?returnTo=/account/provider"
        variant="secondary"
        prefetch={false}
        block
      >
        {t('existing')}
      </ButtonLink>
      <p className="bw-muted">{t('existingText', { name })}</p>
    </>
  );
}
