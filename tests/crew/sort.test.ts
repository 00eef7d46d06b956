import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crewOrders, sortReports } from '@/lib/crew/sort';

const here = { lat: 51.35, lng: 8.283 };
const report = (id: string, hazard: boolean, receivedAt: number, north: number) => ({
  id,
  hazard,
  accuracyM: null as number | null,
  receivedAt,
  lat: here.lat + north / 1000,
  lng: here.lng,
});

const nearNew = report('nearNew', false, 300, 1);
const farOld = report('farOld', false, 100, 9);
const dangerFar = report('dangerFar', true, 200, 8);
const dangerNew = report('dangerNew', true, 400, 3);
const all = [nearNew, farOld, dangerFar, dangerNew];
const order = (...args: Parameters<typeof sortReports>) => sortReports(...args).map(({ id }) => id);

test.each([
  ['danger', ['dangerFar', 'dangerNew', 'farOld', 'nearNew']],
  ['age', ['farOld', 'dangerFar', 'nearNew', 'dangerNew']],
  ['distance', ['nearNew', 'dangerNew', 'dangerFar', 'farOld']],
] as const)('sorted by %s', (by, expected) => {
  expect(order(all, by, here)).toEqual(expected);
});

test('of equally old dangers the nearer comes first', () => {
  const near = report('near', true, 100, 1);
  const far = report('far', true, 100, 5);
  expect(order([far, near], 'danger', here)).toEqual(['near', 'far']);
});

test('a place known only in words is farther than all others', () => {
  const unknown = { ...report('unknown', false, 100, 0), accuracyM: 16_000 };
  expect(order([unknown, ...all], 'distance', here).at(-1)).toBe('unknown');
});

test('without a position, distance falls back on danger and age', () => {
  expect(order(all, 'distance', null)).toEqual(order(all, 'danger', null));
});

test('the order does not depend on the order of arrival, loses nothing and leaves the input alone', () => {
  const reports = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      hazard: fc.boolean(),
      accuracyM: fc.constantFrom(null, 8, 16_000),
      receivedAt: fc.integer({ min: 0, max: 5 }),
      lat: fc.constantFrom(51.3, 51.31, 51.32),
      lng: fc.constantFrom(8.2, 8.21),
    }),
    { selector: ({ id }) => id, maxLength: 20 },
  );
  fc.assert(
    fc.property(reports, fc.constantFrom(...crewOrders), (list, by) => {
      const before = [...list];
      const sorted = sortReports(list, by, here);
      expect(list).toEqual(before);
      expect(sortReports([...list].reverse(), by, here)).toEqual(sorted);
      expect(new Set(sorted)).toEqual(new Set(list));
    }),
  );
});
