import { getFormatter } from 'next-intl/server';
import type { MapShape } from '@/components/map/types';
import type { Interval } from '@/lib/areas/types';
import { CALENDAR_DAYS } from '@/lib/areas/view';
import { addDays, civilInstant } from '@/lib/clock';

export interface CalendarRow {
  readonly id: string;
  readonly number?: number;
  readonly mark?: string;
  readonly name: string;
  readonly tone: MapShape['tone'];
  /** In words, for people who do not see the bars. */
  readonly time: string;
  readonly intervals: readonly Interval[];
}

interface Props {
  readonly title: string;
  /** First day. */
  readonly from: string;
  readonly rows: readonly CalendarRow[];
}

/** Bars of four weeks: who has the ground when. */
export async function Calendar({ title, from, rows }: Props) {
  const format = await getFormatter();
  const start = civilInstant(from, 0);
  const end = civilInstant(addDays(from, CALENDAR_DAYS), 0);
  const percent = (instant: number) => Math.max(0, Math.min(100, ((instant - start) / (end - start)) * 100));
  const weeks = [0, 7, 14, 21].map((days) => addDays(from, days));
  const noon = (day: string) => civilInstant(day, 12);
  return (
    <section className="sp-calendar" aria-label={title}>
      <div className="sp-calendar__head bw-meta bw-num">
        <b className="bw-strong">
          {format.dateTime(noon(from), { month: 'long', timeZone: 'Europe/Berlin' })}
        </b>
        {weeks.map((day) => (
          <span key={day}>
            {format.dateTime(noon(day), { day: 'numeric', month: 'numeric', timeZone: 'Europe/Berlin' })}
          </span>
        ))}
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="sp-calendar__row">
            <span className={`bw-disc bw-disc--${row.tone}`} aria-hidden="true">
              {row.number ?? row.mark}
            </span>
            <span className="bw-small">
              {row.name}
              <span className="bw-hide">: {row.time}</span>
            </span>
            <span className="sp-bar" aria-hidden="true">
              {row.intervals
                .filter((one) => one.start < end && one.end > start)
                .map((interval) => (
                  <i
                    key={interval.start}
                    className={`sp-bar__part sp-bar__part--${row.tone}`}
                    style={{
                      left: `${percent(interval.start)}%`,
                      width: `${percent(interval.end) - percent(interval.start)}%`,
                    }}
                  />
                ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
