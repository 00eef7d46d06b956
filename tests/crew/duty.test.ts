import { describe, expect, test } from 'vitest';
import { dutySettings, isOnDuty, publicDuty } from '@/lib/crew/duty';
import { hoursText, isWithin } from '@/lib/crew/duty-hours';

const week = [{ days: [1, 2, 3, 4, 5], from: '07:00', to: '16:00' }];
const night = [{ days: [5], from: '22:00', to: '06:00' }];
const eve = [{ days: [4], from: '22:00', to: '06:00' }];
const round = [{ days: [0, 1, 2, 3, 4, 5, 6], from: '00:00', to: '24:00' }];
const wholeSunday = [{ days: [0], from: '00:00', to: '24:00' }];
const at = (iso: string) => Date.parse(iso);

describe('duty hours follow the clock on a German wall', () => {
  test.each([
    ['Monday, one minute before seven in winter', '2026-11-23T05:59:00Z', week, false],
    ['Monday at seven in winter', '2026-11-23T06:00:00Z', week, true],
    ['Monday at seven in summer', '2026-07-06T05:00:00Z', week, true],
    ['Monday at six in summer, seven in winter time', '2026-07-06T04:30:00Z', week, false],
    ['Friday, one minute before four', '2026-11-27T14:59:00Z', week, true],
    ['Friday at four', '2026-11-27T15:00:00Z', week, false],
    ['Saturday noon', '2026-11-28T11:00:00Z', week, false],
    ['Monday after the clocks went forward', '2026-03-30T05:00:00Z', week, true],
    ['Friday before the clocks go forward', '2026-03-27T05:30:00Z', week, false],
    ['Monday after the clocks went back', '2026-10-26T06:00:00Z', week, true],
    ['Monday after the clocks went back, an hour early', '2026-10-26T05:30:00Z', week, false],
    ['Friday 23:00, window over midnight', '2026-11-27T22:00:00Z', night, true],
    ['Saturday 05:59, window over midnight', '2026-11-28T04:59:00Z', night, true],
    ['Saturday 06:00, window over midnight', '2026-11-28T05:00:00Z', night, false],
    ['Friday 03:00, before the window', '2026-11-27T02:00:00Z', night, false],
    ['the last minute of a whole Sunday', '2026-11-29T22:59:00Z', wholeSunday, true],
    ['the hour that comes twice in October', '2026-10-25T01:30:00Z', wholeSunday, true],
    ['a Friday at ten', '2026-12-18T09:00:00Z', week, true],
    ['Christmas Day on a Friday at ten', '2026-12-25T09:00:00Z', week, false],
    ['Whit Monday at ten in summer', '2026-05-25T08:00:00Z', week, false],
    ['a night that began on the eve, on Christmas Day 05:59', '2026-12-25T04:59:00Z', eve, true],
    ['a night that began on the eve, at its end', '2026-12-25T05:00:00Z', eve, false],
    ['a night that would begin on Christmas Day, 23:00', '2026-12-25T22:00:00Z', night, false],
    ['a night that would have begun on Christmas Day, 03:00', '2026-12-26T02:00:00Z', night, false],
    ['New Year in Germany, still the old year in UTC', '2026-12-31T23:30:00Z', week, false],
    ['a holiday for those who are there every day', '2026-12-25T09:00:00Z', round, true],
    ['a holiday on a Friday for those who are there on Sundays', '2026-12-25T09:00:00Z', wholeSunday, true],
    ['New Year’s Eve, one minute before midnight', '2026-12-31T22:59:00Z', round, true],
    ['no hours at all', '2026-11-23T10:00:00Z', [], false],
  ])('%s', (_name, instant, windows, expected) => {
    expect(isWithin(windows, at(instant))).toBe(expected);
  });
});

test('the hours are said in both languages', () => {
  expect(hoursText(week, 'de')).toBe('Montag bis Freitag 7 bis 16 Uhr, nicht an Feiertagen');
  expect(hoursText(week, 'en')).toBe('Monday to Friday 07:00 to 16:00, not on public holidays');
  const mixed = [
    { days: [6, 0, 1], from: '08:30', to: '12:00' },
    { days: [3], from: '22:00', to: '06:00' },
  ];
  expect(hoursText(mixed, 'de')).toBe('Montag, Samstag bis Sonntag 08:30 bis 12 Uhr; Mittwoch 22 bis 6 Uhr');
  expect(hoursText([], 'de')).toBe('');
});

describe('the public answer', () => {
  const workday = at('2026-11-23T10:00:00Z');

  test('nobody reads along while the duty list is empty', () => {
    const duty = dutySettings.parse({});
    expect(isOnDuty(duty, workday)).toBe(false);
    expect(publicDuty(duty, null, workday)).toEqual({
      isOnDuty: false,
      standbyPhone: null,
      hours: { de: '', en: '' },
      windows: [],
    });
  });

  test('it names hours and stand-by number, but nobody on the list', () => {
    const duty = dutySettings.parse({ people: ['user-1'] });
    const answer = publicDuty(duty, '0291 112233', workday);
    expect(answer).toMatchObject({ isOnDuty: true, standbyPhone: '0291 112233' });
    expect(JSON.stringify(answer)).not.toContain('user-1');
    expect(publicDuty(duty, null, at('2026-11-28T10:00:00Z')).isOnDuty).toBe(false);
  });

  test('on a public holiday nobody reads along and the stand-by number is there', () => {
    const duty = dutySettings.parse({ people: ['user-1'] });
    const answer = publicDuty(duty, '0291 112233', at('2026-12-25T09:00:00Z'));
    expect(answer).toMatchObject({ isOnDuty: false, standbyPhone: '0291 112233' });
  });
});

test.each([
  ['a time that does not exist', { hours: [{ days: [1], from: '25:00', to: '26:00' }] }],
  ['a window without a day', { hours: [{ days: [], from: '07:00', to: '16:00' }] }],
  ['an eighth day', { hours: [{ days: [7], from: '07:00', to: '16:00' }] }],
])('%s is refused', (_name, value) => {
  expect(dutySettings.safeParse(value).success).toBe(false);
});
