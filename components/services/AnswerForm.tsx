'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import type { DeskAction } from '@/lib/applications/form-state';
import { everyField, rowTitle } from '@/lib/services/engine/live';
import type { FieldView } from '@/lib/services/engine/view';
import { AskedField } from './AskedField';
import { Hidden } from './Hidden';

interface Props {
  readonly answer: DeskAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: readonly FieldView[];
  /** Names for the summary: "Ihr Betrieb, Hausnummer" by field, "Erlaubnis" by "file:slot". */
  readonly names: Readonly<Record<string, string>>;
}

/** "Weitere Person 2, Geburtsdatum" of a repeated group. */
function columnName(fields: readonly FieldView[], id: string): string | undefined {
  const [group, row] = id.split('.');
  const rows = fields.find(({ name }) => name === group);
  const label = everyField(fields).find(({ name }) => name === id)?.label;
  return rows && row && label ? `${rowTitle(rows, Number(row))}, ${label}` : label;
}

/** Answers a request of the town hall; what was typed stays when something is wrong. */
export function AnswerForm({ answer, hidden, fields, names }: Props) {
  const [state, submit] = useActionState(answer, null);
  const t = useTranslations('applications');
  const wrong = state?.fields ?? {};
  const errors = Object.entries(wrong).map(([id, text]) => ({
    id: id.startsWith('file:') ? `upload-${id.slice(5)}` : id,
    text: `${names[id] ?? columnName(fields, id) ?? t('case.files')}: ${text}`,
  }));
  return (
    <form action={submit} className="bw-stack" noValidate>
      <Hidden values={hidden} />
      <ErrorSummary errors={errors} />
      {fields.map((field) => (
        <AskedField key={field.name} field={field} entered={state?.entered ?? null} errors={wrong} />
      ))}
      <Button type="submit" block>
        {t('case.answer')}
      </Button>
    </form>
  );
}
