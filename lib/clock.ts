const zone = 'Europe/Berlin';

/** Civil date "2026-11-23" of an instant, in Germany whatever the server's time zone. */
export const civilDate = (instant: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);

/** Hour (0–23) and weekday (0 = Sunday) in Germany. */
export function civilHour(instant: number): { weekday: number; hour: number; minute: number } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(value('weekday')),
    hour: Number(value('hour')),
    minute: Number(value('minute')),
  };
}
