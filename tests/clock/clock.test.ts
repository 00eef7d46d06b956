import { expect, test } from 'vitest';
import { civilDate, civilHour } from '@/lib/clock';

const HOUR = 3600_000;
const asIntl = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});
const reckoned = (instant: number): string => {
  const { hour, minute } = civilHour(instant);
  return `${civilDate(instant)} ${[hour, minute].map((part) => String(part).padStart(2, '0')).join(':')}`;
};

test('dates and hours are those of the time zone’s own rules, hour by hour through 50 years', () => {
  const different: string[] = [];
  for (let at = Date.UTC(1996, 0, 1); at < Date.UTC(2046, 0, 1); at += HOUR)
    if (reckoned(at) !== asIntl.format(at)) different.push(new Date(at).toISOString());
  expect(different).toEqual([]);
});

test('a week begins with Sunday, by German days', () => {
  expect(civilHour(Date.parse('2026-11-28T23:30:00Z'))).toEqual({ weekday: 0, hour: 0, minute: 30 });
  expect(civilHour(Date.parse('2026-07-04T21:59:00Z'))).toEqual({ weekday: 6, hour: 23, minute: 59 });
});
