import { expect, test } from 'vitest';
import { rhythmOf, weekdayWords } from '@/lib/areas/rhythm';
import { addDays, weekdayOf } from '@/lib/clock';

const hours = { from: 360, to: 840 };
const day = (date: string, daily: typeof hours | null = hours) => ({ from: date, to: date, daily });
const daysOn = (...weekdays: number[]) =>
  Array.from({ length: 28 }, (_, index) => addDays('2026-12-01', index)).filter((date) =>
    weekdays.includes(weekdayOf(date)),
  );

test.each([
  ['a market on two mornings is not there each day', daysOn(3, 6).map((date) => day(date)), [3, 6], hours],
  ['Sunday is the last of a week', daysOn(0, 1).map((date) => day(date)), [1, 0], hours],
  ['days one after the other are each day', daysOn(0, 1, 2, 3, 4, 5, 6).map((date) => day(date)), [], hours],
  ['one day', [day('2026-12-05')], [], hours],
  [
    'a day of building up is taken as a whole: no hours are promised',
    [day('2026-12-07', null), { from: '2026-12-08', to: '2026-12-12', daily: hours }],
    [],
    null,
  ],
])('%s', (_, periods, weekdays, daily) => {
  expect(rhythmOf(periods)).toEqual({
    from: periods[0]?.from,
    to: periods.at(-1)?.to,
    weekdays,
    daily,
  });
});

test('nothing for no period', () => expect(rhythmOf([])).toBeNull());

test.each([
  ['de', [3, 6], 'mittwochs und samstags'],
  ['en', [3, 6], 'Wednesdays and Saturdays'],
  ['de', [1, 3, 0], 'montags, mittwochs und sonntags'],
  ['de', [], ''],
] as const)('in words (%s): %j', (locale, weekdays, words) => {
  expect(weekdayWords(weekdays, locale)).toBe(words);
});
