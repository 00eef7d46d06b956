'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field, FieldError } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import type { DeskAction, DeskState } from '@/lib/applications/form-state';
import { Hidden } from './Hidden';

interface FrameProps {
  readonly submit: (form: FormData) => void;
  readonly state: DeskState | null;
  readonly hidden: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** A form of this page: what is wrong stands above its fields. */
function Frame({ submit, state, hidden, children }: FrameProps) {
  const t = useTranslations('applications.sign');
  const errors = Object.entries(state?.fields ?? {}).map(([id, text]) => ({ id, text }));
  return (
    <form action={submit} className="bw-stack" noValidate>
      <Hidden values={hidden} />
      <ErrorSummary errors={errors} />
      {state?.problem ? (
        <div role="alert">
          <Note tone="bad">{t(state.problem as 'own' | 'gone' | 'wait')}</Note>
        </div>
      ) : null}
      {children}
    </form>
  );
}

interface CodeProps {
  readonly open: DeskAction;
  readonly hidden: Readonly<Record<string, string>>;
}

/** The code of a second signer. */
export function CodeForm({ open, hidden }: CodeProps) {
  const [state, submit] = useActionState(open, null);
  const t = useTranslations('applications.sign');
  return (
    <Frame {...{ submit, state, hidden }}>
      <Field
        id="code"
        label={t('code')}
        hint={t('codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        className="sv-w-s"
        error={state?.fields.code}
        defaultValue={typeof state?.entered.code === 'string' ? state.entered.code : ''}
      />
      <Button type="submit" block>
        {t('show')}
      </Button>
    </Frame>
  );
}

interface SignProps {
  readonly sign: DeskAction;
  readonly hidden: Readonly<Record<string, string>>;
}

/** The tick of a second signer. */
export function SignForm({ sign, hidden }: SignProps) {
  const [state, submit] = useActionState(sign, null);
  const t = useTranslations('applications.sign');
  return (
    <Frame {...{ submit, state, hidden }}>
      <div>
        <FieldError id="agreed" error={state?.fields.agreed} />
        <Checkbox id="agreed" value="yes" label={t('agreed')} />
      </div>
      <Button type="submit" block>
        {t('button')}
      </Button>
    </Frame>
  );
}
