import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import type { Flash } from '@/lib/accounts/flash';
import type { Locale } from '@/lib/i18n/routing';
import { NewPassword } from './NewPassword';
import { problemText } from './problem-text';

interface Props {
  readonly locale: Locale;
  readonly token: string;
  /** Null for the first administrator, who chooses one. */
  readonly login: string | null;
  readonly flash: Flash | null;
}

const fields = ['login', 'name', 'password', 'repeated'] as const;

/** New password by a one-time link; works without JavaScript. */
export async function PasswordForm({ locale, token, login, flash }: Props) {
  const t = await getTranslations('account.password');
  const sentence = await problemText();
  const error = (field: (typeof fields)[number]) => sentence(flash?.fields[field]);
  const errors = fields.flatMap((id) => {
    const text = error(id);
    return text ? [{ id, text: `${t(id)}: ${text}` }] : [];
  });
  return (
    <>
      <ClientMessages locale={locale} namespaces={['ui']}>
        <ErrorSummary errors={errors} />
      </ClientMessages>
      <form className="bw-stack" method="post" action="/api/account/set-password">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        {login === null ? (
          <>
            <Field
              id="login"
              label={t('login')}
              error={error('login')}
              defaultValue={flash?.entered.login}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
            <Field
              id="name"
              label={t('name')}
              hint={t('nameHint')}
              error={error('name')}
              defaultValue={flash?.entered.name}
              autoComplete="name"
              optional
            />
          </>
        ) : (
          // Password managers keep the new password under this name.
          <input
            className="bw-hide"
            name="login"
            value={login}
            autoComplete="username"
            readOnly
            tabIndex={-1}
            aria-hidden
          />
        )}
        <ClientMessages locale={locale} namespaces={['ui']}>
          <NewPassword
            id="password"
            label={t('password')}
            hint={t('hint')}
            error={error('password')}
            autoComplete="new-password"
            minLength={12}
            maxLength={128}
            required
          />
        </ClientMessages>
        <Field
          id="repeated"
          type="password"
          label={t('repeated')}
          error={error('repeated')}
          autoComplete="new-password"
          required
        />
        <Button type="submit" block>
          {t('submit')}
        </Button>
      </form>
    </>
  );
}
