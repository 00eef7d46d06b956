const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;

/** One o'clock (UTC) on the last Sunday of a month, 0 = January: then clocks change all over the EU (2000/84/EC). */
function changeOfClocks(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * DAY_MS;
}

/**
 * An instant (UTC ms, since 1996) as a date whose UTC parts are what German walls show, whatever the server's time
 * zone. Reckoned, not asked of `Intl`: its first use costs a cheap phone 100 ms, and every row of a list has a date.
 */
function onGermanWalls(instant: number): Date {
  const year = new Date(instant).getUTCFullYear();
  const isSummer = instant >= changeOfClocks(year, 2) && instant < changeOfClocks(year, 9);
  return new Date(instant + (isSummer ? 2 : 1) * HOUR_MS);
}

/** Civil date "2026-11-23" of an instant in Germany. */
export const civilDate = (instant: number): string => onGermanWalls(instant).toISOString().slice(0, 10);

/** Hour (0–23) and weekday (0 = Sunday) in Germany. */
export function civilHour(instant: number): { weekday: number; hour: number; minute: number } {
  const shown = onGermanWalls(instant);
  return { weekday: shown.getUTCDay(), hour: shown.getUTCHours(), minute: shown.getUTCMinutes() };
}

/** The date so many days later: "2026-11-23", 8 → "2026-12-01". */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: string): number => new Date(`${date}T12:00:00Z`).getUTCDay();

/** The instant (UTC ms) at which a German wall shows a date and a time of day, whatever the server's time zone. */
export function civilInstant(date: string, hour: number, minute = 0): number {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  // Germany is one or two hours ahead; the one that shows the wanted time is right.
  for (const ahead of [2, 1]) {
    const instant = asUtc - ahead * HOUR_MS;
    const shown = civilHour(instant);
    if (shown.hour === hour % 24 && shown.minute === minute) return instant;
  }
  // The hour that the change to summer time leaves out.
  return asUtc - HOUR_MS;
}
