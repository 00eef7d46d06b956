import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf, intervalsOf, periodProblem, spanOf, timesMeet } from '@/lib/areas/period';
import type { Period } from '@/lib/areas/types';
import { addDays } from '@/lib/decisions/calendar';

const whole = (from: string, to = from): Period => ({ from, to, daily: null });
const daily = (from: string, to: string, start: number, end: number): Period => ({
  from,
  to,
  daily: { from: start * 60, to: end * 60 },
});
const HOUR = 3_600_000;

test.each([
  ['one day', whole('2026-12-08'), 1],
  ['the scaffold', whole('2026-12-08', '2026-12-19'), 12],
  ['over the change to summer time', whole('2027-03-27', '2027-03-29'), 3],
  ['an end before the start', whole('2026-12-08', '2026-12-07'), 0],
])('days: %s', (_, period, days) => {
  expect(daysOf(period)).toBe(days);
});

test.each([
  ['an ordinary day', '2026-12-08', 24],
  ['the day of the change to summer time', '2027-03-28', 23],
  ['the day of the change to winter time', '2026-10-25', 25],
])('%s has %s as many hours as its wall clock', (_, date, hours) => {
  const { start, end } = spanOf(whole(date));
  expect((end - start) / HOUR).toBe(hours);
});

test('a night shift over the change to summer time lasts an hour less', () => {
  const [night] = intervalsOf(daily('2027-03-27', '2027-03-27', 22, 4));
  expect(((night?.end ?? 0) - (night?.start ?? 0)) / HOUR).toBe(5);
});

test('hours over midnight belong to the day they begin on', () => {
  const night = daily('2026-12-08', '2026-12-09', 22, 4);
  expect(intervalsOf(night)).toHaveLength(2);
  expect(timesMeet([night], [daily('2026-12-10', '2026-12-10', 3, 5)])).not.toBeNull();
  expect(timesMeet([night], [daily('2026-12-10', '2026-12-10', 4, 5)])).toBeNull();
  expect(timesMeet([night], [daily('2026-12-08', '2026-12-08', 3, 5)])).toBeNull();
});

test.each([
  [
    'whole days one after the other',
    whole('2026-12-01', '2026-12-07'),
    whole('2026-12-08', '2026-12-19'),
    false,
  ],
  [
    'whole days with one in common',
    whole('2026-12-01', '2026-12-08'),
    whole('2026-12-08', '2026-12-19'),
    true,
  ],
  [
    'mornings and afternoons',
    daily('2026-12-01', '2026-12-31', 6, 12),
    daily('2026-12-01', '2026-12-31', 12, 18),
    false,
  ],
  [
    'an hour at noon',
    daily('2026-12-01', '2026-12-31', 6, 13),
    daily('2026-12-01', '2026-12-31', 12, 18),
    true,
  ],
  [
    'market mornings in a construction site',
    daily('2026-12-01', '2026-12-31', 6, 12),
    whole('2026-12-10'),
    true,
  ],
])('at the same time? %s', (_, a, b, meets) => {
  expect(timesMeet([a], [b]) !== null).toBe(meets);
  expect(timesMeet([b], [a]) !== null).toBe(meets);
});

test.each([
  ['one day', whole('2026-12-08'), null],
  ['no day: the end before the start', whole('2026-12-08', '2026-12-07'), 'endBeforeStart'],
  ['three years', whole('2027-01-01', '2029-12-31'), null],
  ['ten years', whole('2027-01-01', '2036-12-31'), 'periodTooLong'],
  ['hours over midnight', daily('2026-12-08', '2026-12-09', 22, 4), null],
  ['hours that end when they begin', daily('2026-12-08', '2026-12-09', 8, 8), 'hoursEqual'],
  ['dates that are none', whole('gestern', 'heute'), 'endBeforeStart'],
])('what is wrong: %s', (_, period, problem) => {
  expect(periodProblem(period)).toBe(problem);
});

const anyPeriod = fc
  .record({
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 0, max: 12 }),
    hours: fc.option(
      fc.record({ from: fc.integer({ min: 0, max: 47 }), to: fc.integer({ min: 0, max: 47 }) }),
    ),
  })
  .map(({ start, length, hours }): Period => {
    // From the middle of October: the change to winter time lies within.
    const from = addDays('2026-10-10', start);
    const half = hours && { from: hours.from * 30, to: hours.to * 30 };
    return { from, to: addDays(from, length), daily: half };
  });

/** By asking the German wall clock for every half hour: shares no code with what it checks. */
const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});
function isUsedAt(period: Period, instant: number): boolean {
  const [date = '', time = ''] = wall.format(instant).split(' ');
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const isDay = (day: string) => day >= period.from && day <= period.to;
  if (!period.daily) return isDay(date);
  const { from, to } = period.daily;
  if (to > from) return isDay(date) && minute >= from && minute < to;
  const yesterday = new Date(Date.parse(`${date}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return (isDay(date) && minute >= from) || (isDay(yesterday) && minute < to);
}

test('two periods meet exactly when some half hour belongs to both, also over the change of the clock', () => {
  const first = Date.parse('2026-10-09T00:00:00Z');
  // Half an hour between two and three belongs to the wall twice on the day of the change: left out.
  const twice = [Date.parse('2026-10-25T00:00:00Z'), Date.parse('2026-10-25T02:00:00Z')] as const;
  const isDoubled = ({ daily }: Period) =>
    daily !== null && [daily.from, daily.to].some((minute) => minute >= 120 && minute < 180);
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (a, b) => {
      fc.pre(!isDoubled(a) && !isDoubled(b));
      let meets = false;
      for (let instant = first; instant < first + 60 * 86_400_000; instant += 1_800_000)
        meets ||= isUsedAt(a, instant) && isUsedAt(b, instant);
      expect(timesMeet([a], [b]) !== null).toBe(meets);
      expect(timesMeet([b], [a])).toEqual(timesMeet([a], [b]));
      expect(twice[0]).toBeLessThan(twice[1]);
    }),
    { numRuns: 60 },
  );
});
