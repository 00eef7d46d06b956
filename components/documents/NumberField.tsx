'use client';

import { useTranslations } from 'next-intl';
import type { ChangeEvent } from 'react';
import { Field } from '@/components/ui/Field';
import { groupNumber } from '@/lib/documents/number';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string;
}

/** Groups what is typed as it is printed; only at the end, so that nobody's cursor jumps. */
function grouped({ target: { value, selectionStart } }: ChangeEvent<HTMLInputElement>): string {
  const isPlain = /^[a-z0-9 <-]*$/i.test(value);
  return isPlain && selectionStart === value.length ? groupNumber(value) : value;
}

/** The number of the new document. The browser does not remember it. */
export function NumberField({ value, onChange, error }: Props) {
  const t = useTranslations('documents');
  return (
    <Field
      id="number"
      className="dc-number"
      label={t('number')}
      hint={t('numberHint')}
      error={error}
      value={value}
      onChange={(event) => onChange(grouped(event))}
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="go"
    />
  );
}
