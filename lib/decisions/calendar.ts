import { civilDate } from '../clock';

/** A civil date "2026-11-23"; deadlines are days in Germany, never instants. */
export type CivilDate = string;

const DAY_MS = 86_400_000;
const atNoon = (date: CivilDate): Date => new Date(`${date}T12:00:00Z`);
const toDate = (instant: number): CivilDate => new Date(instant).toISOString().slice(0, 10);

/** A date so many days later. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  toDate(atNoon(date).getTime() + days * DAY_MS);

/** The same day of the next month, or that month's last day (§188(2), (3) BGB). */
export function addMonth(date: CivilDate): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return toDate(Date.UTC(year, month, Math.min(day, lastDay), 12));
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
function easter(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return toDate(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1, 12));
}

const fixedHolidays = ['01-01', '05-01', '10-03', '11-01', '12-25', '12-26'];
/** Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag, Fronleichnam: days from Easter Sunday. */
const movableHolidays = [-2, 1, 39, 50, 60];

/** Gesetzliche Feiertage in Nordrhein-Westfalen, §2 Feiertagsgesetz NW. */
export function isHoliday(date: CivilDate): boolean {
  const sunday = easter(Number(date.slice(0, 4)));
  return (
    fixedHolidays.includes(date.slice(5)) || movableHolidays.some((days) => addDays(sunday, days) === date)
  );
}

const isWeekend = (date: CivilDate): boolean => [0, 6].includes(atNoon(date).getUTCDay());

/** The day itself, or the next working day when it is a Saturday, Sunday or holiday (§222(2) ZPO, §193 BGB). */
export function workingDayFrom(date: CivilDate): CivilDate {
  let day = date;
  while (isWeekend(day) || isHoliday(day)) day = addDays(day, 1);
  return day;
}

/** Last day on which a decision may be opened: the tenth after the notice, §41(2a) VwVfG NRW. */
export const openUntil = (noticeSentAt: number): CivilDate => addDays(civilDate(noticeSentAt), 10);

/** The day a decision counts as announced: the one after it was first opened. */
export const effectiveOn = (openedAt: number): CivilDate => addDays(civilDate(openedAt), 1);

/** Last day to sue: one month after the announcement, §74 VwGO with §57 VwGO, §222 ZPO, §§187 to 193 BGB. */
export const sueUntil = (announcedOn: CivilDate): CivilDate => workingDayFrom(addMonth(announcedOn));
