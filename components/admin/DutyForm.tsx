'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Select } from '@/components/ui/Field';
import type { AdminState, Manage } from '@/lib/admin/form-state';
import type { DutySettings } from '@/lib/crew/duty';
import { dutyWeek } from '@/lib/crew/duty-week';
import { Link } from '@/lib/i18n/routing';
import { weekdays } from '@/lib/town/week-hours';
import { AdminForm } from './AdminForm';
import { useProblems } from './use-problems';
import { WeekFields } from './WeekFields';

const PLACES = 5;

interface Props {
  readonly manage: Manage;
  readonly duty: DutySettings;
  readonly crew: readonly { readonly id: string; readonly name: string }[];
}

/** Who is called in a danger, in which order and when. */
export function DutyForm({ manage, duty, crew }: Props) {
  return (
    <AdminForm manage={manage} action="saveDuty">
      {(state) => (
        <>
          <DutyErrors state={state} />
          <DutyFields state={state} duty={duty} crew={crew} />
        </>
      )}
    </AdminForm>
  );
}

/** The hours that could not be read. */
function useHourProblems(state: AdminState | null) {
  const days = useTranslations('admin.weekdays');
  return useProblems(
    state,
    weekdays.map((day) => [day, days(day)]),
  );
}

function DutyErrors({ state }: { state: AdminState | null }) {
  return <ErrorSummary errors={useHourProblems(state).errors} />;
}

function DutyFields({ state, duty, crew }: Omit<Props, 'manage'> & { state: AdminState | null }) {
  const t = useTranslations('admin.duty');
  const common = useTranslations('admin');
  const { error } = useHourProblems(state);
  return (
    <>
      <h2>{t('people')}</h2>
      {Array.from({ length: PLACES }, (_, index) => `person-${index + 1}`).map((id, index) => (
        <Select
          key={id}
          id={id}
          label={t('person', { number: index + 1 })}
          defaultValue={state?.entered[id] ?? duty.people[index] ?? ''}
        >
          <option value="">{t('nobody')}</option>
          {crew.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </Select>
      ))}
      <WeekFields
        legend={t('hours')}
        hint={t('hoursHint')}
        values={{ ...dutyWeek(duty.hours), ...state?.entered }}
        error={error}
      />
      <p>
        {t('standby')} <Link href="/admin/town">{common('town.title')}</Link>.
      </p>
      <Button type="submit">{common('save')}</Button>
    </>
  );
}
