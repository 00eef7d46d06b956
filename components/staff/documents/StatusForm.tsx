'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { ChoiceChips } from '@/components/ui/Choice';
import { Field, Select } from '@/components/ui/Field';
import type { DeskAction } from '@/lib/documents/desk-state';
import { documentStatuses, documentTypes } from '@/lib/documents/status';
import { DeskForm } from './DeskForm';

interface Props {
  readonly keep: DeskAction;
  /** Civil date, "2026-11-23". */
  readonly today: string;
  readonly asksCode: boolean;
}

/** Sets the status of one document by hand. */
export function StatusForm({ keep, today, asksCode }: Props) {
  const t = useTranslations('documentDesk');
  return (
    <DeskForm keep={keep} action="setStatus">
      {(state, problem) => (
        <>
          <ChoiceChips
            name="type"
            legend={t('status.type')}
            options={documentTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
            value={documentTypes.find((value) => value === state?.entered.type) ?? 'idCard'}
          />
          <Field
            id="number"
            label={t('status.number')}
            hint={t('status.numberHint')}
            error={problem('number')}
            defaultValue={state?.entered.number}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <Select
            id="status"
            label={t('status.status')}
            error={problem('status')}
            defaultValue={state?.entered.status ?? 'ready'}
          >
            {documentStatuses.map((value) => (
              <option key={value} value={value}>
                {t(`statuses.${value}`)}
              </option>
            ))}
          </Select>
          <Field
            id="date"
            type="date"
            label={t('status.date')}
            error={problem('date')}
            defaultValue={state?.entered.date ?? today}
            max={today}
          />
          <Field
            id="place"
            label={t('status.place')}
            hint={t('status.placeHint')}
            error={problem('place')}
            defaultValue={state?.entered.place}
            maxLength={80}
            optional
          />
          {asksCode ? (
            <Field
              id="code"
              label={t('status.code')}
              hint={t('status.codeHint')}
              error={problem('code')}
              autoComplete="off"
              optional
            />
          ) : null}
          <div>
            <Button type="submit" variant="secondary">
              {t('status.submit')}
            </Button>
          </div>
        </>
      )}
    </DeskForm>
  );
}
