'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/Field';
import { type Weekday, weekdays } from '@/lib/town/week-hours';

interface Props {
  readonly legend: string;
  readonly hint: string;
  /** What stands there now, a line for each day. */
  readonly values: Readonly<Record<Weekday, string>>;
  readonly error: (field: string) => string | undefined;
}

/** The hours of a week: a line for each day, empty when there are none. */
export function WeekFields({ legend, hint, values, error }: Props) {
  const t = useTranslations('admin.weekdays');
  return (
    <fieldset className="bw-stack bw-stack--s" aria-describedby="week-hint">
      <legend className="bw-legend bw-h4 bw-strong">{legend}</legend>
      <p className="kern-hint" id="week-hint">
        {hint}
      </p>
      {weekdays.map((day) => (
        <Field
          key={day}
          id={day}
          label={t(day)}
          error={error(day)}
          defaultValue={values[day]}
          className="ad-hours"
          autoComplete="off"
          maxLength={200}
        />
      ))}
    </fieldset>
  );
}
