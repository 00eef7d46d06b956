import { parseSpans, type Span, spansText, type Weekday, weekdays } from '../town/week-hours';
import type { DutyWindow } from './duty-hours';

/** 0 = Sunday … 6 = Saturday. */
const numberOf = (day: Weekday): number => (weekdays.indexOf(day) + 1) % 7;

/** The windows as a line for each weekday, as a form shows them. */
export const dutyWeek = (windows: readonly DutyWindow[]): Record<Weekday, string> =>
  Object.fromEntries(
    weekdays.map((day) => [
      day,
      spansText(
        windows
          .filter(({ days }) => days.includes(numberOf(day)))
          .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
      ),
    ]),
  ) as Record<Weekday, string>;

type Read = Readonly<Record<string, readonly Span[] | 'hours' | 'hoursOrder'>>;

/** Reads a line for each weekday: spans, or the code of what is wrong with it. */
export const readDutyWeek = (lines: Readonly<Record<Weekday, string>>): Read =>
  Object.fromEntries(weekdays.map((day) => [day, parseSpans(lines[day], { overNight: true })]));

/** Days with the same span share a window: Monday to Friday 07:00–16:00 is one. */
export function windowsOf(read: Read): (Span & { days: number[] })[] {
  const windows = new Map<string, Span & { days: number[] }>();
  for (const day of weekdays) {
    const spans = read[day] ?? [];
    for (const { from, to } of typeof spans === 'string' ? [] : spans) {
      const window = windows.get(`${from} ${to}`) ?? { days: [], from, to };
      window.days.push(numberOf(day));
      windows.set(`${from} ${to}`, window);
    }
  }
  return [...windows.values()];
}
