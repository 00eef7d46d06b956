'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import type { DeskAction } from '@/lib/applications/form-state';
import type { FieldView } from '@/lib/services/engine/view';
import { AnyField } from './AnyField';
import { Hidden } from './Hidden';

interface Props {
  readonly answer: DeskAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: readonly FieldView[];
}

/** Answers a request of the town hall; what was typed stays when something is wrong. */
export function AnswerForm({ answer, hidden, fields }: Props) {
  const [state, submit] = useActionState(answer, null);
  const t = useTranslations('applications');
  const wrong = state?.fields ?? {};
  const errors = Object.entries(wrong).map(([id, text]) => ({
    id: id.startsWith('file:') ? `upload-${id.slice(5)}` : id,
    text: `${fields.find(({ name }) => name === id)?.label ?? t('case.files')}: ${text}`,
  }));
  return (
    <form action={submit} className="bw-stack" noValidate>
      <Hidden values={hidden} />
      <ErrorSummary errors={errors} />
      {fields.map((field) => {
        const typed = state?.entered[field.name];
        const value = typed === undefined ? field.value : (typed as typeof field.value);
        return (
          <AnyField
            key={`${field.name} ${String(value)}`}
            field={{ ...field, value, error: wrong[field.name] }}
          />
        );
      })}
      <Button type="submit" block>
        {t('case.answer')}
      </Button>
    </form>
  );
}
