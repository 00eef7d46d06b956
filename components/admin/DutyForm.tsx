'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Choice';
import { Field, Select } from '@/components/ui/Field';
import type { Manage } from '@/lib/admin/form-state';
import type { DutySettings } from '@/lib/crew/duty';
import { AdminForm } from './AdminForm';

const days = [1, 2, 3, 4, 5, 6, 0] as const;
const PLACES = 5;

interface Props {
  readonly manage: Manage;
  readonly duty: DutySettings;
  readonly crew: readonly { readonly id: string; readonly name: string }[];
}

/** Who is called in a danger, in which order and when; the number for all other hours. */
export function DutyForm({ manage, duty, crew }: Props) {
  const t = useTranslations('admin.duty');
  const common = useTranslations('admin');
  const [window] = duty.hours;
  return (
    <AdminForm manage={manage} action="saveDuty" refusal={common('dutyProblem')}>
      {(state) => (
        <>
          <h2>{t('people')}</h2>
          {Array.from({ length: PLACES }, (_, index) => `person-${index + 1}`).map((id, index) => (
            <Select
              key={id}
              id={id}
              name="people"
              label={t('person', { number: index + 1 })}
              defaultValue={duty.people[index] ?? ''}
            >
              <option value="">{t('nobody')}</option>
              {crew.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </Select>
          ))}
          <fieldset className="bw-stack bw-stack--s">
            <legend className="bw-label bw-legend">{t('days')}</legend>
            <div className="bw-row bw-row--wrap">
              {days.map((day) => (
                <Chip
                  key={day}
                  many
                  name="days"
                  value={day}
                  label={t(`weekdays.d${day}`)}
                  defaultChecked={window?.days.includes(day) ?? false}
                />
              ))}
            </div>
          </fieldset>
          <Field id="from" label={t('from')} defaultValue={state?.entered.from ?? window?.from ?? '07:00'} />
          <Field id="to" label={t('to')} defaultValue={state?.entered.to ?? window?.to ?? '16:00'} />
          <Field
            id="standbyPhone"
            label={t('standby')}
            hint={t('standbyHint')}
            defaultValue={state?.entered.standbyPhone ?? duty.standbyPhone}
            optional
          />
          <Button type="submit">{common('save')}</Button>
        </>
      )}
    </AdminForm>
  );
}
