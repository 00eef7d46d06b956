'use client';

import { useTranslations } from 'next-intl';
import type { FormError } from '@/components/ui/ErrorSummary';
import type { AdminState } from '@/lib/admin/form-state';
import type { admin } from '@/lib/i18n/de/admin';

type Code = keyof typeof admin.problems;
const codes: ReadonlySet<string> = new Set([
  'required',
  'tooLong',
  'phone',
  'email',
  'city',
  'hours',
  'hoursOrder',
  'iban',
  'bic',
  'euro',
  'factor',
  'dayOfYear',
  'date',
  'datePast',
  'dateTaken',
  'rateUnused',
  'capBelowMinimum',
  'oneOtherZone',
] satisfies Code[]);

interface Problems {
  /** The sentence at a field of a refused form. */
  readonly error: (field: string) => string | undefined;
  /** All of them for the summary, in the order of the form. */
  readonly errors: readonly FormError[];
}

/** What is wrong with a form, in words. @param labels fields in their order, with their names */
export function useProblems(
  state: AdminState | null,
  labels: readonly (readonly [field: string, label: string])[],
): Problems {
  const t = useTranslations('admin.problems');
  const error = (field: string) => {
    const code = state?.fields[field];
    return code ? t(codes.has(code) ? (code as Code) : 'unknown') : undefined;
  };
  const errors = labels.flatMap(([id, label]) => {
    const sentence = error(id);
    return sentence ? [{ id, text: `${label}: ${sentence}` }] : [];
  });
  return { error, errors };
}
