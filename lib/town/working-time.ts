import { addDays, civilDate, civilInstant } from '../clock';
import { isWorkingDay } from './holidays';

/** The office's day in full hours, for deadlines only; what people see are the opening hours. */
const day = { begins: 8, ends: 16 } as const;
const HOUR_MS = 3600_000;

/** The next working day after a date. */
function nextWorkingDay(date: string): string {
  let next = addDays(date, 1);
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}

/** The end of the n-th working day after an instant; the day itself does not count (§ 187 BGB). UTC ms. */
export function afterWorkingDays(from: number, count: number): number {
  let date = civilDate(from);
  for (let left = count; left > 0; left--) date = nextWorkingDay(date);
  return civilInstant(date, day.ends);
}

/** So many hours of work after an instant: two hours after Friday, 15:00, is Monday, 9:00. UTC ms. */
export function afterWorkingHours(from: number, count: number): number {
  let date = civilDate(from);
  let leftMs = count * HOUR_MS;
  for (;;) {
    const begin = Math.max(from, civilInstant(date, day.begins));
    const end = civilInstant(date, day.ends);
    if (isWorkingDay(date) && begin + leftMs <= end) return begin + leftMs;
    if (isWorkingDay(date)) leftMs -= Math.max(0, end - begin);
    date = nextWorkingDay(date);
  }
}
