import { addDays, civilDate, civilHour, weekdayOf } from '../clock';
import { isHoliday } from '../town/holidays';

/** Hours in which somebody reads along, in German civil time. `to` before `from` ends on the next day. */
export interface DutyWindow {
  /** 0 = Sunday … 6 = Saturday: days on which the window begins. A public holiday is a Sunday. */
  readonly days: readonly number[];
  /** "07:00" */
  readonly from: string;
  /** "16:00"; "24:00" is the end of the day. */
  readonly to: string;
}

const SUNDAY = 0;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** A public holiday is a Sunday: who is on duty every day is so then, too. A night that began on its eve goes on. */
const beginsOn = (window: DutyWindow, date: string): boolean =>
  window.days.includes(isHoliday(date) ? SUNDAY : weekdayOf(date));

function covers(window: DutyWindow, date: string, minute: number): boolean {
  const [from, to] = [minutes(window.from), minutes(window.to)];
  const hasBegunToday = minute >= from && beginsOn(window, date);
  if (from < to) return hasBegunToday && minute < to;
  return hasBegunToday || (minute < to && beginsOn(window, addDays(date, -1)));
}

/** True when the instant (UTC ms) lies in one of the windows, by clock and calendar on a German wall. */
export function isWithin(windows: readonly DutyWindow[], instant: number): boolean {
  const date = civilDate(instant);
  const { hour, minute } = civilHour(instant);
  return windows.some((window) => covers(window, date, hour * 60 + minute));
}

const names = {
  de: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const words = {
  de: { until: 'bis', clock: ' Uhr', notOnHolidays: 'nicht an Feiertagen' },
  en: { until: 'to', clock: '', notOnHolidays: 'not on public holidays' },
} as const;

const mondayFirst = (day: number): number => (day + 6) % 7;

/** Days as runs: [1,2,3,4,5] → "Montag bis Freitag". */
function daysText(days: readonly number[], locale: 'de' | 'en'): string {
  const runs: number[][] = [];
  for (const day of days.map(mondayFirst).sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day = 0) => names[locale][(day + 1) % 7];
  return runs
    .map((run) =>
      run.length > 1 ? `${name(run[0])} ${words[locale].until} ${name(run.at(-1))}` : name(run[0]),
    )
    .join(', ');
}

const timeText = (time: string, locale: 'de' | 'en'): string =>
  locale === 'de' && time.endsWith(':00') ? String(Number(time.slice(0, 2))) : time;

/** The hours in words: "Montag bis Freitag 7 bis 16 Uhr, nicht an Feiertagen"; "" when there are none. */
export function hoursText(windows: readonly DutyWindow[], locale: 'de' | 'en'): string {
  const { until, clock, notOnHolidays } = words[locale];
  const texts = windows.map(
    ({ days, from, to }) =>
      `${daysText(days, locale)} ${timeText(from, locale)} ${until} ${timeText(to, locale)}${clock}`,
  );
  if (texts.length === 0) return '';
  const isSundayOn = windows.some(({ days }) => days.includes(SUNDAY));
  return texts.join('; ') + (isSundayOn ? '' : `, ${notOnHolidays}`);
}
