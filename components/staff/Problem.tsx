'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { useErrorMark } from '@/components/ui/use-error-mark';
import type { staff } from '@/lib/i18n/de/staff';
import { useRouter } from '@/lib/i18n/navigation';
import type { Status } from '@/lib/reports/status';
import type { FormState } from '@/lib/staff/form-state';

type FieldCode = keyof typeof staff.fields;
const fieldCodes: ReadonlySet<string> = new Set([
  'required',
  'tooLong',
  'body',
  'outcome',
  'reason',
  'decision',
  'answer',
  'category',
  'place',
  'contact',
] satisfies FieldCode[]);

/** The sentence at a field of a refused form. */
export function useFieldError(state: FormState | null): (field: string) => string | undefined {
  const t = useTranslations('staff.fields');
  return (field) => {
    const code = state?.fields[field];
    if (!code) return undefined;
    return t(fieldCodes.has(code) ? (code as FieldCode) : 'unknown');
  };
}

/** Why nothing was saved; takes the focus, so that nobody overlooks it. */
export function Problem({ state, back }: { state: FormState; back: string }) {
  const t = useTranslations('staff.problems');
  const sentence = useProblem(state);
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  useErrorMark(!state.detail.isKept);
  useLayoutEffect(() => {
    if (state) box.current?.focus();
  }, [state]);
  if (state.code === 'invalid') return null;
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Note tone={state.detail.isKept ? 'wait' : 'bad'}>
        {sentence}{' '}
        {state.code === 'unauthenticated' && !state.detail.isKept ? (
          <a href={`/account/sign-in?returnTo=${encodeURIComponent(back)}`}>{t('signIn')}</a>
        ) : null}
        {state.code === 'conflict' ? (
          <Button variant="tertiary" icon="refresh" onClick={() => router.refresh()}>
            {t('refresh')}
          </Button>
        ) : null}
      </Note>
    </div>
  );
}

function useProblem({ code, detail }: FormState): string {
  const t = useTranslations('staff.problems');
  const ui = useTranslations('ui');
  const statuses = useTranslations('reports.status');
  const format = useFormatter();
  if (detail.isKept) return ui('kept');
  if (code === 'conflict' && typeof detail.status === 'string') {
    const at = typeof detail.at === 'number' ? detail.at : Date.now();
    return t('conflict', {
      status: statuses(detail.status as Status),
      when: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
      by: typeof detail.by === 'string' && detail.by ? detail.by : 'none',
    });
  }
  if (code === 'conflict') return t('conflictShort');
  if (code === 'unauthenticated' || code === 'notFound' || code === 'storageFull') return t(code);
  return t('other');
}
