import { addDays, weekdayOf } from '../clock';

/** Days by the calendar, "MM-DD" (§ 2 Feiertagsgesetz NW). */
const fixed: ReadonlySet<string> = new Set(['01-01', '05-01', '10-03', '11-01', '12-25', '12-26']);
/** Days from Easter Sunday: Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag, Fronleichnam. */
const fromEaster = [-2, 1, 39, 50, 60];

/** Easter Sunday of a year ("2026-04-05"), by the Gregorian rule of Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const moon =
    (19 * a +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * sunday) / 451);
  const days = moon + sunday - 7 * late + 114;
  const month = String(Math.floor(days / 31)).padStart(2, '0');
  return `${year}-${month}-${String((days % 31) + 1).padStart(2, '0')}`;
}

/** Whether a civil date is a public holiday in North Rhine-Westphalia. */
export function isHoliday(date: string): boolean {
  if (fixed.has(date.slice(5))) return true;
  const easter = easterSunday(Number(date.slice(0, 4)));
  return fromEaster.some((days) => addDays(easter, days) === date);
}

/** Monday to Friday, holidays excepted. */
export const isWorkingDay = (date: string): boolean =>
  weekdayOf(date) !== 0 && weekdayOf(date) !== 6 && !isHoliday(date);
