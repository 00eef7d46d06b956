import { addDays, weekdayOf } from '../clock';
import type { DailyHours, Period } from './types';

/** Several periods as one says them: "8. bis 19. Dezember, mittwochs und samstags 06:00 bis 14:00 Uhr". */
export interface Rhythm {
  /** Civil dates of the first and the last day. */
  readonly from: string;
  readonly to: string;
  /** 0 Sunday … 6 Saturday, from Monday on; empty when every day in between is one of them. */
  readonly weekdays: readonly number[];
  /** Hours of each day; null when one of the days is taken as a whole. */
  readonly daily: DailyHours | null;
}

/** What periods in the order of their days have in common; null for none. */
export function rhythmOf(periods: readonly Period[]): Rhythm | null {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return null;
  const hasGap = periods.some(({ from }, index) => {
    const before = periods[index - 1];
    return before !== undefined && from > addDays(before.to, 1);
  });
  const { daily } = first;
  const isAlike = periods.every((one) => one.daily?.from === daily?.from && one.daily?.to === daily?.to);
  return {
    from: first.from,
    to: last.to,
    weekdays: hasGap ? weekdaysIn(periods) : [],
    daily: isAlike ? daily : null,
  };
}

const fromMonday = (weekday: number): number => (weekday + 6) % 7;

/** Periods with days between them are single days: the days of a market. */
const weekdaysIn = (periods: readonly Period[]): number[] =>
  [...new Set(periods.map(({ from }) => weekdayOf(from)))].toSorted((a, b) => fromMonday(a) - fromMonday(b));

// The first of 2023 was a Sunday.
const dayNames = (tag: string) => {
  const format = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
  return (weekday: number): string => `${format.format(Date.UTC(2023, 0, 1 + weekday, 12))}s`;
};

/** "mittwochs und samstags", "Wednesdays and Saturdays"; empty for none. */
export function weekdayWords(weekdays: readonly number[], locale: 'de' | 'en'): string {
  if (weekdays.length === 0) return '';
  const names = weekdays.map(dayNames(locale));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return locale === 'de' ? list.toLowerCase() : list;
}
