'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field, FieldError } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import type { DeskAction } from '@/lib/applications/form-state';
import { Hidden } from './Hidden';

interface Props {
  readonly sign: DeskAction;
  readonly hidden: Readonly<Record<string, string>>;
}

/** Code and tick of a second signer. */
export function SignForm({ sign, hidden }: Props) {
  const [state, submit] = useActionState(sign, null);
  const t = useTranslations('applications.sign');
  const wrong = state?.fields ?? {};
  const errors = Object.entries(wrong).map(([id, text]) => ({ id, text }));
  return (
    <form action={submit} className="bw-stack" noValidate>
      <Hidden values={hidden} />
      <ErrorSummary errors={errors} />
      {state?.problem ? (
        <div role="alert">
          <Note tone="bad">{t(state.problem === 'own' ? 'own' : 'gone')}</Note>
        </div>
      ) : null}
      <Field
        id="code"
        label={t('code')}
        hint={t('codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        className="sv-w-s"
        error={wrong.code}
        defaultValue={typeof state?.entered.code === 'string' ? state.entered.code : ''}
      />
      <div>
        <FieldError id="agreed" error={wrong.agreed} />
        <Checkbox id="agreed" value="yes" label={t('agreed')} />
      </div>
      <Button type="submit" block>
        {t('button')}
      </Button>
    </form>
  );
}
