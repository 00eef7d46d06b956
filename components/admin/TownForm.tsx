'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import type { AdminState, Manage } from '@/lib/admin/form-state';
import { type Weekday, weekdays } from '@/lib/town/week-hours';
import { AdminForm } from './AdminForm';
import { useProblems } from './use-problems';
import { WeekFields } from './WeekFields';

const lines = [
  { id: 'officeName' },
  { id: 'officeStreet' },
  { id: 'officeCity' },
  { id: 'officePhone', hint: 'phoneHint', type: 'tel' },
  { id: 'officeEmail', type: 'email' },
] as const;

const money = [
  { id: 'payRecipient', hint: 'payRecipientHint' },
  { id: 'payIban', hint: 'payIbanHint' },
  { id: 'payBic', hint: 'payBicHint' },
] as const;

export type TownValues = Readonly<
  Record<(typeof lines | typeof money)[number]['id'] | 'standbyPhone' | Weekday, string>
>;

interface Props {
  readonly manage: Manage;
  readonly values: TownValues;
}

/** Address, numbers and hours that the town shows everywhere. */
export function TownForm({ manage, values }: Props) {
  return (
    <AdminForm manage={manage} action="saveTown">
      {(state) => <TownFields state={state} values={{ ...values, ...state?.entered }} />}
    </AdminForm>
  );
}

function TownFields({ state, values }: { state: AdminState | null; values: TownValues }) {
  const t = useTranslations('admin.town');
  const days = useTranslations('admin.weekdays');
  const common = useTranslations('admin');
  const { error, errors } = useProblems(state, [
    ...lines.map(({ id }) => [id, t(id)] as const),
    ...weekdays.map((day) => [day, days(day)] as const),
    ['standbyPhone', t('standbyPhone')],
    ...money.map(({ id }) => [id, t(id)] as const),
  ]);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h2>{t('office')}</h2>
      {lines.map(({ id, ...line }) => (
        <Field
          key={id}
          id={id}
          label={t(id)}
          hint={'hint' in line ? t(line.hint) : undefined}
          type={'type' in line ? line.type : undefined}
          error={error(id)}
          defaultValue={values[id]}
          autoComplete="off"
        />
      ))}
      <WeekFields legend={t('openingHours')} hint={t('hoursHint')} values={values} error={error} />
      <h2>{t('standby')}</h2>
      <Field
        id="standbyPhone"
        type="tel"
        label={t('standbyPhone')}
        hint={t('standbyHint')}
        error={error('standbyPhone')}
        defaultValue={values.standbyPhone}
        autoComplete="off"
      />
      <h2>{t('money')}</h2>
      {money.map(({ id, hint }) => (
        <Field
          key={id}
          id={id}
          label={t(id)}
          hint={t(hint)}
          optional={id === 'payBic'}
          error={error(id)}
          defaultValue={values[id]}
          autoComplete="off"
        />
      ))}
      <Button type="submit">{common('save')}</Button>
    </>
  );
}
