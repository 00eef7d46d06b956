import { dateFormat } from './formats';

const zone = 'Europe/Berlin';
const date = { timeZone: zone, dateStyle: 'short' } as const;
const hours = {
  timeZone: zone,
  weekday: 'short',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
} as const;

/** Civil date "2026-11-23" of an instant, in Germany whatever the server's time zone. */
export const civilDate = (instant: number): string => dateFormat('sv-SE', date).format(instant);

/** Hour (0–23) and weekday (0 = Sunday) in Germany. */
export function civilHour(instant: number): { weekday: number; hour: number; minute: number } {
  const parts = dateFormat('en-US', hours).formatToParts(instant);
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(value('weekday')),
    hour: Number(value('hour')),
    minute: Number(value('minute')),
  };
}

const DAY_MS = 24 * 3600_000;

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
    const instant = asUtc - ahead * 3600_000;
    const shown = civilHour(instant);
    if (shown.hour === hour % 24 && shown.minute === minute) return instant;
  }
  // The hour that the change to summer time leaves out.
  return asUtc - 3600_000;
}
