'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { FormOutcome } from '@/components/ui/FormOutcome';
import type { payments } from '@/lib/i18n/de/payments';
import type { FeeAction, FeeFormState } from '@/lib/payments/perform';

type Problem = keyof typeof payments.staff.problems;

interface Props {
  readonly act: FeeAction;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** Names of the fields in their order, by id. */
  readonly labels: Readonly<Record<string, string>>;
  /** At the end of the ids of fields, where a page has several such forms. */
  readonly suffix?: string;
  readonly children: (
    error: (field: string) => string | undefined,
    entered: Readonly<Record<string, string>>,
  ) => ReactNode;
}

/** A form at the desk of fees: says what was wrong beside the field and above, and keeps what was typed. */
export function FeeForm({ act, action, hidden, labels, suffix = '', children }: Props) {
  const [state, submit] = useActionState<FeeFormState | null, FormData>(act, null);
  const t = useTranslations('payments.staff');
  const problems = useTranslations('payments.staff.problems');
  const error = (field: string) => {
    const code = state?.fields[field];
    return code ? problems(problems.has(code as Problem) ? (code as Problem) : 'unknown') : undefined;
  };
  const errors = Object.entries(labels).flatMap(([id, label]) => {
    const sentence = error(id);
    return sentence ? [{ id: `${action}-${id}${suffix}`, text: `${label}: ${sentence}` }] : [];
  });
  return (
    <form className="bw-stack bw-stack--s" action={submit} noValidate>
      <input type="hidden" name="action" value={action} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary errors={errors} />
      {state && !state.isOk && errors.length === 0 ? (
        <FormOutcome tone="bad" of={state}>
          {t(state.isConflict ? 'conflict' : 'notSaved')}
        </FormOutcome>
      ) : null}
      {children(error, state?.entered ?? {})}
      {state?.isOk ? (
        <FormOutcome tone="ok" of={state}>
          {t('saved')}
        </FormOutcome>
      ) : null}
    </form>
  );
}
