import { describe, expect, test } from 'vitest';
import { addDays, civilInstant } from '@/lib/clock';
import { easterSunday, isHoliday, isWorkingDay } from '@/lib/town/holidays';
import { afterWorkingDays, afterWorkingHours } from '@/lib/town/working-time';

const at = (text: string): number => {
  const [date = '', time = ''] = text.split(' ');
  const [hour, minute] = time.split(':').map(Number);
  return civilInstant(date, hour ?? 0, minute);
};

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter of %i is on %s', (year, date) => {
  expect(easterSunday(year)).toBe(date);
});

test.each([
  ['Neujahr', '2026-01-01'],
  ['Karfreitag', '2026-04-03'],
  ['Ostermontag', '2026-04-06'],
  ['Tag der Arbeit', '2026-05-01'],
  ['Christi Himmelfahrt', '2026-05-14'],
  ['Pfingstmontag', '2026-05-25'],
  ['Fronleichnam', '2026-06-04'],
  ['Tag der Deutschen Einheit', '2026-10-03'],
  ['Allerheiligen', '2026-11-01'],
  ['1. Weihnachtstag', '2026-12-25'],
  ['2. Weihnachtstag', '2026-12-26'],
])('%s (%s) is a holiday', (_name, date) => {
  expect([isHoliday(date), isWorkingDay(date)]).toEqual([true, false]);
});

test.each(['2026-01-06', '2026-10-31', '2026-11-18', '2026-08-15', '2026-12-24', '2026-11-23'])(
  '%s is none in North Rhine-Westphalia',
  (date) => expect(isHoliday(date)).toBe(false),
);

test('a year has eleven holidays', () => {
  for (const year of [2025, 2026, 2027, 2028]) {
    const days = Array.from({ length: 365 }, (_, index) => addDays(`${year}-01-01`, index));
    expect(days.filter(isHoliday)).toHaveLength(11);
  }
});

test.each([
  ['winter', '2026-11-23', 10, '2026-11-23T09:00:00.000Z'],
  ['summer', '2026-07-01', 10, '2026-07-01T08:00:00.000Z'],
  ['the night the clock goes back', '2026-10-25', 4, '2026-10-25T03:00:00.000Z'],
  ['the night it goes forward', '2026-03-29', 3, '2026-03-29T01:00:00.000Z'],
  ['the end of a day', '2026-11-23', 24, '2026-11-23T23:00:00.000Z'],
])('a German wall in %s: %s, %i Uhr', (_name, date, hour, expected) => {
  expect(new Date(civilInstant(date, hour)).toISOString()).toBe(expected);
});

describe('deadlines in working time', () => {
  test.each([
    ['Monday', '2026-11-23 10:00', 1, '2026-11-24 16:00'],
    ['Friday evening', '2026-11-20 22:00', 1, '2026-11-23 16:00'],
    ['Saturday', '2026-11-21 10:00', 1, '2026-11-23 16:00'],
    ['over Easter', '2026-04-02 10:00', 1, '2026-04-07 16:00'],
    ['over the clock change', '2026-10-23 10:00', 2, '2026-10-27 16:00'],
    ['over Christmas', '2026-12-23 10:00', 3, '2026-12-29 16:00'],
    ['late at night, a new day in UTC+1', '2026-11-23 00:30', 1, '2026-11-24 16:00'],
  ])('%s, days', (_name, from, days, expected) => {
    expect(afterWorkingDays(at(from), days)).toBe(at(expected));
  });

  test.each([
    ['within a day', '2026-11-23 10:15', 2, '2026-11-23 12:15'],
    ['up to the very end', '2026-11-23 14:00', 2, '2026-11-23 16:00'],
    ['into the next day', '2026-11-23 15:00', 2, '2026-11-24 09:00'],
    ['before work begins', '2026-11-23 03:00', 2, '2026-11-23 10:00'],
    ['over the weekend', '2026-11-20 15:30', 2, '2026-11-23 09:30'],
    ['on a holiday', '2026-12-25 12:00', 2, '2026-12-28 10:00'],
    ['longer than a day', '2026-11-23 12:00', 8, '2026-11-24 12:00'],
  ])('%s, hours', (_name, from, hours, expected) => {
    expect(afterWorkingHours(at(from), hours)).toBe(at(expected));
  });
});
