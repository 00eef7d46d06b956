'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useRef } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import { FormOutcome } from '@/components/ui/FormOutcome';
import { usePutBack } from '@/components/ui/use-put-back';
import type { organisations } from '@/lib/i18n/de/organisations';
import type { Organise } from '@/lib/organisations/form-state';

type Problem = keyof typeof organisations.problems;

interface Props {
  readonly organise: Organise;
  readonly action: string;
  readonly locale: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly className?: string;
  /** The name of the organisation, where the form asks for it. */
  readonly name?: { readonly label: string; readonly hint?: string; readonly value?: string };
  readonly children: ReactNode;
}

const nameProblems: readonly string[] = ['name', 'tooLong', 'characters'];

/** A form of the organisations: says what is wrong, shows an invitation once; works without JavaScript. */
export function OrganisationForm({ organise, action, locale, hidden, className, name, children }: Props) {
  const [state, submit] = useActionState(organise, null);
  const t = useTranslations('organisations');
  const form = useRef<HTMLFormElement>(null);
  const onSubmit = usePutBack(form, state?.isOk === false ? state : null);
  const problem = state && !state.isOk ? state.problem : null;
  const sentence = problem
    ? t(`problems.${t.has(`problems.${problem as Problem}`) ? (problem as Problem) : 'unknown'}`)
    : '';
  const error = problem && nameProblems.includes(problem) ? sentence : undefined;
  return (
    <form ref={form} className="bw-stack" action={submit} onSubmit={onSubmit} noValidate>
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary errors={error ? [{ id: 'name', text: error }] : []} />
      {sentence && !error ? (
        <FormOutcome tone="bad" of={state}>
          {sentence}
        </FormOutcome>
      ) : null}
      {name ? (
        <Field
          id="name"
          label={name.label}
          hint={name.hint}
          error={error}
          defaultValue={name.value}
          autoComplete="organization"
        />
      ) : null}
      <div className={className ?? 'bw-stack'}>{children}</div>
      {state?.isOk ? (
        <FormOutcome tone="ok" of={state}>
          {state.link ? (
            <>
              <b>{t('link')}</b>
              <p className="st-link">{state.link}</p>
              <p>{t('linkText')}</p>
            </>
          ) : (
            t('saved')
          )}
        </FormOutcome>
      ) : null}
    </form>
  );
}
