'use client';

import { useTranslations } from 'next-intl';
import type { AskProblem } from './use-ask';

interface Words {
  readonly fields: Readonly<Record<string, string | undefined>>;
  /** About the whole question. */
  readonly whole: string | null;
}

const fieldKeys = { required: 'number', number: 'number', checkDigit: 'checkDigit' } as const;
const isFieldKey = (code: string): code is keyof typeof fieldKeys => Object.hasOwn(fieldKeys, code);

/** Sentences for what stopped a question. Whatever else was typed gets the same calm one. */
export function useProblemWords(problem: AskProblem | null): Words {
  const t = useTranslations('documents.problems');
  const { fields = {}, wait = 0, failed } = problem ?? {};
  const number = fields.number
    ? t(isFieldKey(fields.number) ? fieldKeys[fields.number] : 'number')
    : undefined;
  const waiting =
    wait > 90 ? t('waitMinutes', { minutes: Math.ceil(wait / 60) }) : t('wait', { seconds: wait });
  return {
    fields: {
      number,
      type: fields.type ? t('type') : undefined,
      code: fields.code ? t('code') : undefined,
    },
    whole: wait > 0 ? waiting : failed ? t(failed) : null,
  };
}
