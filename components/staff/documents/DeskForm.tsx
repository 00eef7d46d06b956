'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useLayoutEffect, useRef } from 'react';
import { FormOutcome } from '@/components/ui/FormOutcome';
import type { DeskAction, DeskState } from '@/lib/documents/desk-state';
import type { errors } from '@/lib/i18n/de/errors';
import { errorStatus } from '@/lib/result';

type Field = keyof typeof errors.fields;

interface Props {
  readonly keep: DeskAction;
  readonly action: string;
  readonly children: (state: DeskState | null, problem: (field: string) => string | undefined) => ReactNode;
}

/** A form of the desk: says what was saved, or what is wrong, and puts the cursor there. */
export function DeskForm({ keep, action, children }: Props) {
  const [state, submit] = useActionState(keep, null);
  const t = useTranslations('documentDesk');
  const e = useTranslations('errors');
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (!state || state.isOk) return;
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    (find('[aria-invalid]') ?? find('[role=alert]'))?.focus();
  }, [state]);
  const problem = (field: string) => {
    const code = state?.fields[field];
    return code
      ? e.has(`fields.${code as Field}`)
        ? e(`fields.${code as Field}`)
        : e('fields.invalid')
      : undefined;
  };
  const isKnown = state?.code && state.code in errorStatus;
  return (
    <form ref={form} className="bw-stack" action={submit} noValidate>
      <input type="hidden" name="action" value={action} />
      {state && !state.isOk ? (
        <FormOutcome tone="bad" of={state}>
          {state.code === 'conflict'
            ? e('fields.importRunning')
            : isKnown && state.code
              ? e(state.code)
              : t('notSaved')}
        </FormOutcome>
      ) : null}
      {state?.isOk ? (
        <FormOutcome tone="ok" of={state}>
          {t('saved')}
        </FormOutcome>
      ) : null}
      {children(state, problem)}
    </form>
  );
}
