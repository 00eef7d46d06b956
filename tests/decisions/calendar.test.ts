import { describe, expect, test } from 'vitest';
import {
  addMonth,
  effectiveOn,
  isHoliday,
  openUntil,
  sueUntil,
  workingDayFrom,
} from '@/lib/decisions/calendar';

const at = (text: string) => Date.parse(text);

test.each([
  // notice sent (with offset), last day to open
  ['2026-11-23T14:30:00+01:00', '2026-12-03'],
  ['2026-11-23T00:05:00+01:00', '2026-12-03'],
  ['2026-11-23T23:59:59+01:00', '2026-12-03'],
  // 00:30 in Germany is still the day before in UTC
  ['2026-06-10T00:30:00+02:00', '2026-06-20'],
  // a weekend or holiday at the end changes nothing: only letters would wait
  ['2026-12-15T10:00:00+01:00', '2026-12-25'],
  // over the end of the year, and both changes of the clock
  ['2026-12-28T10:00:00+01:00', '2027-01-07'],
  ['2027-03-22T10:00:00+01:00', '2027-04-01'],
  ['2026-10-20T10:00:00+02:00', '2026-10-30'],
  ['2028-02-20T10:00:00+01:00', '2028-03-01'],
])('a notice sent %s can be followed until the end of %s', (sent, last) => {
  expect(openUntil(at(sent))).toBe(last);
});

test.each([
  ['2026-11-23T23:59:00+01:00', '2026-11-24'],
  ['2026-11-24T00:01:00+01:00', '2026-11-25'],
  ['2026-12-31T12:00:00+01:00', '2027-01-01'],
  // the night in which the clock is put forward, and back
  ['2027-03-28T01:30:00+01:00', '2027-03-29'],
  ['2026-10-25T02:30:00+01:00', '2026-10-26'],
  // a Saturday stays a Saturday: the announcement is no deadline
  ['2026-11-27T12:00:00+01:00', '2026-11-28'],
])('opened %s, announced on %s', (opened, announced) => {
  expect(effectiveOn(at(opened))).toBe(announced);
});

test.each([
  ['2026-11-24', '2026-12-24'],
  ['2026-11-25', '2026-12-28'], // 25 and 26 December, then Sunday
  ['2026-12-01', '2027-01-04'], // Neujahr is a Friday, then the weekend
  ['2027-01-31', '2027-03-01'], // no 31 February: the 28th, a Sunday
  ['2027-01-29', '2027-03-01'],
  ['2028-01-31', '2028-02-29'],
  ['2027-02-26', '2027-03-30'], // Karfreitag, Easter, Ostermontag
  ['2027-04-01', '2027-05-03'], // 1 May is a Saturday
  ['2027-04-27', '2027-05-28'], // Fronleichnam on Thursday 27 May
  ['2026-09-03', '2026-10-05'], // 3 October is a Saturday
  ['2026-10-01', '2026-11-02'], // Allerheiligen is a Sunday
  ['2026-12-31', '2027-02-01'], // 31 January is a Sunday
])('announced on %s, action until %s', (announced, last) => {
  expect(sueUntil(announced)).toBe(last);
});

describe('holidays in Nordrhein-Westfalen', () => {
  test.each([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-06-04',
    '2026-10-03',
    '2026-11-01',
    '2026-12-25',
    '2026-12-26',
    '2027-03-26',
    '2027-03-29',
    '2024-03-29',
    '2038-04-26',
  ])('%s is one', (date) => expect(isHoliday(date)).toBe(true));
  test.each(['2026-01-06', '2026-08-15', '2026-10-31', '2026-11-18', '2026-12-24', '2026-12-31'])(
    '%s is none',
    (date) => expect(isHoliday(date)).toBe(false),
  );
});

test('the last day is always a working day, at most six days after the month, whatever the year', () => {
  for (let day = at('2024-01-01T12:00:00Z'); day < at('2031-01-01T12:00:00Z'); day += 86_400_000) {
    const announced = new Date(day).toISOString().slice(0, 10);
    const [month, last] = [addMonth(announced), sueUntil(announced)];
    expect(workingDayFrom(last)).toBe(last);
    const wait = (at(last) - at(month)) / 86_400_000;
    expect(wait).toBeGreaterThanOrEqual(0);
    expect(wait).toBeLessThanOrEqual(6);
  }
});
