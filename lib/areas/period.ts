import { civilInstant } from '../clock';
import { addDays, type CivilDate } from '../decisions/calendar';
import type { DailyHours, Interval, Period } from './types';

/** A permit runs at most three years; then somebody looks again. */
const MOST_DAYS = 3 * 366;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

// Asking the calendar of the time zone is slow; a permit of a year asks for the same days again and again.
const midnights = new Map<CivilDate, number>();

function midnight(date: CivilDate): number {
  const known = midnights.get(date);
  if (known !== undefined) return known;
  const instant = civilInstant(date, 0);
  if (midnights.size > 20_000) midnights.clear();
  midnights.set(date, instant);
  return instant;
}

/** The instant at which German walls show a date and minute of the day; knows summer time. */
function instantAt(date: CivilDate, minute: number): number {
  const start = midnight(date);
  const isPlainDay = midnight(addDays(date, 1)) - start === DAY;
  return isPlainDay ? start + minute * MINUTE : civilInstant(date, Math.floor(minute / 60), minute % 60);
}

const dayNumber = (date: CivilDate): number => Math.round(Date.parse(`${date}T12:00:00Z`) / DAY - 0.5);

/** How many days, first and last included; 0 or less when the end lies before the start. */
export const daysOf = ({ from, to }: Period): number => dayNumber(to) - dayNumber(from) + 1;

/** What can be wrong with a period; the sentences are in the dictionary. */
type PeriodProblem = 'endBeforeStart' | 'periodTooLong' | 'hoursEqual';

/** The first thing that is wrong with a period; null when nothing is. */
export function periodProblem(period: Period): PeriodProblem | null {
  const days = daysOf(period);
  if (!(days >= 1)) return 'endBeforeStart';
  if (days > MOST_DAYS) return 'periodTooLong';
  return period.daily && period.daily.from === period.daily.to ? 'hoursEqual' : null;
}

function dayInterval(date: CivilDate, daily: DailyHours): Interval {
  const isOverMidnight = daily.to <= daily.from;
  const start = instantAt(date, daily.from);
  const end = instantAt(isOverMidnight ? addDays(date, 1) : date, daily.to);
  return { start, end };
}

/** First and last moment of use. */
export function spanOf(period: Period): Interval {
  const { from, to, daily } = period;
  if (!daily) return { start: midnight(from), end: midnight(addDays(to, 1)) };
  return { start: dayInterval(from, daily).start, end: dayInterval(to, daily).end };
}

/** The intervals in which the area is used and that can touch `within`, in order. */
export function intervalsOf(period: Period, within: Interval = spanOf(period)): Interval[] {
  const { daily } = period;
  if (!daily) return [spanOf(period)];
  const found: Interval[] = [];
  const lastDay = dayNumber(period.to);
  // A night that began the day before still counts.
  const firstDay = Math.max(dayNumber(period.from), Math.floor(within.start / DAY) - 2);
  for (let day = firstDay; day <= lastDay; day++) {
    const interval = dayInterval(new Date((day + 0.5) * DAY).toISOString().slice(0, 10), daily);
    if (interval.start >= within.end) break;
    if (interval.end > interval.start && interval.end > within.start) found.push(interval);
  }
  return found;
}

/** The common part of two intervals; null when they only touch or lie apart. */
function meet(a: Interval, b: Interval): Interval | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

function periodsMeet(a: Period, b: Period): Interval | null {
  const common = meet(spanOf(a), spanOf(b));
  if (!common) return null;
  const left = intervalsOf(a, common);
  const right = intervalsOf(b, common);
  const shared: Interval[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [one, other] = [left[i], right[j]] as [Interval, Interval];
    const both = meet(one, other);
    if (both) shared.push(both);
    if (one.end <= other.end) i++;
    else j++;
  }
  return hull(shared);
}

/** From the earliest start to the latest end; null when there are none. */
function hull(intervals: readonly Interval[]): Interval | null {
  if (intervals.length === 0) return null;
  return {
    start: Math.min(...intervals.map(({ start }) => start)),
    end: Math.max(...intervals.map(({ end }) => end)),
  };
}

/**
 * From the first to the last moment at which both are used at once, hours of the day included; null when never.
 * Intervals are half-open: one ending at 12:00 leaves room for one beginning at 12:00.
 */
export function timesMeet(a: readonly Period[], b: readonly Period[]): Interval | null {
  return hull(
    a.flatMap((one) => b.map((other) => periodsMeet(one, other))).filter((found) => found !== null),
  );
}
