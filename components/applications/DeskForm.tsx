'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useRef } from 'react';
import { AskedField } from '@/components/services/AskedField';
import { Hidden } from '@/components/services/Hidden';
import { FormOutcome } from '@/components/ui/FormOutcome';
import { usePutBack } from '@/components/ui/use-put-back';
import type { DeskAction } from '@/lib/applications/form-state';
import { everyField } from '@/lib/services/engine/live';
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
  const isDone = state !== null && state.problem === null;
  const onSubmit = usePutBack(form, isDone ? null : state);
  const t = useTranslations('applicationDesk');
  const wrong = state?.fields ?? {};
  const named = new Set(everyField(fields).map(({ name }) => name));
  const others = Object.entries(wrong).filter(([name]) => !named.has(name));
  return (
    <form ref={form} action={submit} onSubmit={onSubmit} className="bw-stack bw-stack--s" noValidate>
      <Hidden values={hidden} />
      {isDone ? (
        <FormOutcome tone="ok" of={state}>
          {t('done')}
        </FormOutcome>
      ) : null}
      {state?.problem ? (
        <FormOutcome tone="bad" of={state}>
          {state.problem === 'conflict' ? t('conflict') : t('failed')}{' '}
          {others.map(([, text]) => text).join(' ')}
        </FormOutcome>
      ) : null}
      {fields.map((field) => (
        <AskedField
          key={field.name}
          field={field}
          entered={state?.entered ?? null}
          errors={wrong}
          prefix={`${hidden.transition}-`}
        />
      ))}
      {children}
    </form>
  );
}
