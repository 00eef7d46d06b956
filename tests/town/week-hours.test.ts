import { expect, test } from 'vitest';
import { parseSpans, spansText } from '@/lib/town/week-hours';

test.each([
  ['08:30–12:30', '08:30–12:30'],
  ['8-12', '08:00–12:00'],
  ['8.30 bis 12.30 Uhr', '08:30–12:30'],
  ['von 8 Uhr bis 12 Uhr und 14 bis 16 Uhr', '08:00–12:00, 14:00–16:00'],
  ['14–16; 8:30 – 12:30', '08:30–12:30, 14:00–16:00'],
  ['0-24', '00:00–24:00'],
  ['geschlossen', ''],
  ['', ''],
  ['  ', ''],
])('"%s" is read as "%s"', (text, expected) => {
  const spans = parseSpans(text, { overNight: false });
  expect(typeof spans === 'string' ? spans : spansText(spans)).toBe(expected);
});

test.each([
  ['vormittags', 'hours'],
  ['8', 'hours'],
  ['8-25', 'hours'],
  ['8:70-12', 'hours'],
  ['24:30-25', 'hours'],
  ['8-8', 'hours'],
  ['8-12,', 'hours'],
  ['16-8', 'hoursOrder'],
  ['8-12, 11-14', 'hoursOrder'],
])('"%s" is refused with %s', (text, code) => {
  expect(parseSpans(text, { overNight: false })).toBe(code);
});

test('a duty may run over midnight, but only as the last of its day', () => {
  expect(parseSpans('22-6', { overNight: true })).toEqual([{ from: '22:00', to: '06:00' }]);
  expect(parseSpans('6-14, 22-6', { overNight: true })).toHaveLength(2);
  expect(parseSpans('22-6, 23-1', { overNight: true })).toBe('hoursOrder');
});

test('what is shown can be read again', () => {
  const spans = [
    { from: '07:00', to: '12:00' },
    { from: '13:15', to: '24:00' },
  ];
  expect(parseSpans(spansText(spans), { overNight: false })).toEqual(spans);
});
