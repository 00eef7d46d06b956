'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useRef } from 'react';
import { AnyField } from '@/components/services/AnyField';
import { Hidden } from '@/components/services/Hidden';
import { Note } from '@/components/ui/Note';
import { usePutBack } from '@/components/ui/use-put-back';
import type { DeskAction } from '@/lib/applications/form-state';
import type { FieldView } from '@/lib/services/engine/view';

interface Props {
  readonly act: DeskAction;
  readonly hidden: Readonly<Record<string, string>>;
  /** Questions of a transition. */
  readonly fields?: readonly FieldView[];
  readonly children: ReactNode;
}

/** One small form of the desk; says what is wrong above, and beside the fields of a transition. */
export function DeskForm({ act, hidden, fields = [], children }: Props) {
  const [state, submit] = useActionState(act, null);
  const form = useRef<HTMLFormElement>(null);
  const onSubmit = usePutBack(form, state);
  const t = useTranslations('applicationDesk');
  const wrong = state?.fields ?? {};
  const others = Object.entries(wrong).filter(([name]) => !fields.some((field) => field.name === name));
  return (
    <form ref={form} action={submit} onSubmit={onSubmit} className="bw-stack bw-stack--s" noValidate>
      <Hidden values={hidden} />
      {state?.problem ? (
        <div role="alert">
          <Note tone="bad">
            {state.problem === 'conflict' ? t('conflict') : t('failed')}{' '}
            {others.map(([, text]) => text).join(' ')}
          </Note>
        </div>
      ) : null}
      {fields.map((field) => {
        const typed = state?.entered[field.name];
        const value = typed === undefined ? field.value : (typed as typeof field.value);
        return (
          <AnyField
            key={`${field.name} ${String(value)}`}
            field={{ ...field, id: `${hidden.transition}-${field.name}`, value, error: wrong[field.name] }}
          />
        );
      })}
      {children}
    </form>
  );
}
