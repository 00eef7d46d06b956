import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import type { Flash } from '@/lib/accounts/flash';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly action: string;
  readonly locale: Locale;
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly flash: Flash | null;
  readonly isOnPaper?: boolean;
  readonly isSecondary?: boolean;
}

/** One code and a button; works without JavaScript. */
export async function CodeForm({ action, locale, label, hint, submit, hidden, flash, ...looks }: Props) {
  const t = await getTranslations('security.problems');
  const error = flash ? (flash.waitS ? t('wait', { seconds: flash.waitS }) : t('codeWrong')) : undefined;
  return (
    <form className="bw-stack" method="post" action={action}>
      {error ? (
        <ClientMessages locale={locale} namespaces={['ui']}>
          <ErrorSummary errors={[{ id: 'code', text: `${label}: ${error}` }]} />
        </ClientMessages>
      ) : null}
      {Object.entries({ locale, ...hidden }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        id="code"
        label={label}
        hint={hint}
        error={error}
        autoComplete={looks.isOnPaper ? 'off' : 'one-time-code'}
        inputMode={looks.isOnPaper ? 'text' : 'numeric'}
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
      />
      <Button type="submit" variant={looks.isSecondary ? 'secondary' : 'primary'} block>
        {submit}
      </Button>
    </form>
  );
}
