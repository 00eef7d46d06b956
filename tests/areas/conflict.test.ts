import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictOf, type Occupancy, TOLERANCE_M2 } from '@/lib/areas/conflict';
import { areaM2, fromMetric, polygonsOf, rectangle } from '@/lib/areas/metric';
import { overlapOf } from '@/lib/areas/overlap';
import type { Corner, MetricOutline, Outline } from '@/lib/areas/types';
import { toUtm32 } from '@/lib/geo/utm';

const market = { lat: 51.3503, lng: 8.2836 };
const { east, north } = toUtm32(market);
const place = (metres: MetricOutline): Outline => metres.map(([x, y]) => fromMetric([east + x, north + y]));
const days = (from: string, to: string): Occupancy['periods'] => [{ from, to, daily: null }];
const square = (x: number, y: number, size: number): Outline =>
  place([
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ]);
const use = (outline: Outline, periods: Occupancy['periods']): Occupancy => ({
  shape: polygonsOf(outline),
  periods,
});

test('the scaffold and the container of the drawing: 4 m² from the 8th to the 12th', () => {
  const scaffold = use(
    place([
      [0, 0],
      [18, 0],
      [18, 2.5],
      [0, 2.5],
    ]),
    days('2026-12-08', '2026-12-19'),
  );
  const container = use(
    place([
      [16.4, 0],
      [22, 0],
      [22, 2.5],
      [16.4, 2.5],
    ]),
    days('2026-12-01', '2026-12-12'),
  );
  const found = conflictOf(scaffold, container);
  expect(found?.m2).toBeCloseTo(4, 3);
  expect(new Date(found?.interval.start ?? 0).toISOString()).toBe('2026-12-07T23:00:00.000Z');
  expect(new Date(found?.interval.end ?? 0).toISOString()).toBe('2026-12-12T23:00:00.000Z');
});

test.each([
  ['a shared edge', 10, 0],
  ['a sliver of 0.1 m² and less', 10 - 0.0099, 0],
  ['a shared corner', 10, 10],
])('no conflict: %s', (_, x, y) => {
  const period = days('2026-12-01', '2026-12-02');
  expect(conflictOf(use(square(0, 0, 10), period), use(square(x, y, 10), period))).toBeNull();
});

test('a sliver of more than 0.1 m² is a conflict', () => {
  const period = days('2026-12-01', '2026-12-02');
  expect(conflictOf(use(square(0, 0, 10), period), use(square(9.985, 0, 10), period))?.m2).toBeCloseTo(
    0.15,
    3,
  );
});

test('the same ground one after the other is no conflict', () => {
  const before = use(square(0, 0, 10), days('2026-12-01', '2026-12-07'));
  const after = use(square(0, 0, 10), days('2026-12-08', '2026-12-09'));
  expect(conflictOf(before, after)).toBeNull();
});

test('a hole in a static area is free', () => {
  const ring = (outline: Outline): Corner[] => [...outline, ...outline.slice(0, 1)];
  const fair = [[ring(square(0, 0, 100)), ring(square(40, 40, 20))]];
  expect(overlapOf(fair, polygonsOf(square(45, 45, 5))).m2).toBeLessThan(1e-6);
  expect(overlapOf(fair, polygonsOf(square(35, 45, 10))).m2).toBeCloseTo(50, 2);
});

/** Simple shapes with dents: corners around a centre, each at its own distance, in the order of their angles. */
const star = fc
  .record({
    x: fc.double({ min: -12, max: 12, noNaN: true }),
    y: fc.double({ min: -12, max: 12, noNaN: true }),
    radii: fc.array(fc.double({ min: 1, max: 15, noNaN: true }), { minLength: 3, maxLength: 9 }),
  })
  .map(
    ({ x, y, radii }): MetricOutline =>
      radii.map((radius, index) => {
        const angle = (index / radii.length) * 2 * Math.PI;
        return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
      }),
  );

/** Even-odd in metres; written for this test. */
function holds(outline: MetricOutline, x: number, y: number): boolean {
  let crossings = 0;
  outline.forEach(([ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [0, 0];
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) crossings++;
  });
  return crossings % 2 === 1;
}

/** The common area by counting the points of a grid of 10 cm: a second way that shares nothing with the first. */
function counted(a: MetricOutline, b: MetricOutline): number {
  const step = 0.1;
  let points = 0;
  for (let x = -27; x < 27; x += step)
    for (let y = -27; y < 27; y += step) if (holds(a, x, y) && holds(b, x, y)) points++;
  return points * step * step;
}

test('the overlap is what counting points of a grid finds', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(star, star, (a, b) => {
      const { m2 } = overlapOf(polygonsOf(place(a)), polygonsOf(place(b)));
      expect(Math.abs(m2 - counted(a, b))).toBeLessThan(3);
    }),
    { numRuns: 25 },
  );
});

test('the overlap of rectangles along the axes is the product of the common lengths', () => {
  const metres = fc.double({ min: -20, max: 20, noNaN: true });
  const size = fc.double({ min: 0.5, max: 20, noNaN: true });
  fc.assert(
    fc.property(metres, metres, size, size, (x, y, one, other) => {
      const common = (from: number) => Math.max(0, Math.min(one, from + other) - Math.max(0, from));
      const { m2 } = overlapOf(polygonsOf(square(0, 0, one)), polygonsOf(square(x, y, other)));
      expect(Math.abs(m2 - common(x) * common(y))).toBeLessThan(0.001);
    }),
  );
});

test('symmetric, and the same whichever corner comes first and which way round', () => {
  fc.assert(
    fc.property(star, star, fc.nat(), fc.boolean(), (a, b, turn, isBackwards) => {
      const [one, other] = [place(a), place(b)];
      const at = turn % one.length;
      const rolled = [...one.slice(at), ...one.slice(0, at)];
      const written = polygonsOf(isBackwards ? rolled.toReversed() : rolled);
      const found = overlapOf(polygonsOf(one), polygonsOf(other));
      expect(overlapOf(polygonsOf(other), polygonsOf(one))).toEqual(found);
      expect(overlapOf(written, polygonsOf(other))).toEqual(found);
      const periods = days('2026-12-01', '2026-12-02');
      const conflict = conflictOf(use(one, periods), use(other, periods));
      expect(conflict !== null).toBe(found.m2 > TOLERANCE_M2);
    }),
    { numRuns: 60 },
  );
});

test('turning both around the same point changes nothing', () => {
  const turned = (outline: MetricOutline, angle: number): MetricOutline =>
    outline.map(([x, y]) => [
      x * Math.cos(angle) - y * Math.sin(angle),
      x * Math.sin(angle) + y * Math.cos(angle),
    ]);
  fc.assert(
    fc.property(star, star, fc.double({ min: 0, max: 6.28, noNaN: true }), (a, b, angle) => {
      const before = overlapOf(polygonsOf(place(a)), polygonsOf(place(b))).m2;
      const after = overlapOf(polygonsOf(place(turned(a, angle))), polygonsOf(place(turned(b, angle)))).m2;
      expect(Math.abs(after - before)).toBeLessThan(0.001);
    }),
    { numRuns: 60 },
  );
});

test('neighbours wall to wall, however the street runs, share nothing and never fail', () => {
  const metres = fc.double({ min: 0.5, max: 20, noNaN: true });
  fc.assert(
    fc.property(metres, metres, metres, fc.integer({ min: 0, max: 359 }), (one, other, depth, degrees) => {
      const angle = (degrees * Math.PI) / 180;
      const at = (x: number, y: number): readonly [number, number] => [
        x * Math.cos(angle) - y * Math.sin(angle),
        x * Math.sin(angle) + y * Math.cos(angle),
      ];
      const stall = (from: number, to: number) =>
        polygonsOf(place([at(from, 0), at(to, 0), at(to, depth), at(from, depth)]));
      expect(overlapOf(stall(0, one), stall(one, one + other)).m2).toBeLessThan(0.001);
      expect(overlapOf(stall(0, one), stall(0, one + other)).m2).toBeCloseTo(one * depth, 1);
      expect(overlapOf(stall(0, one + other), stall(one / 2, one)).m2).toBeCloseTo((one / 2) * depth, 1);
    }),
    { numRuns: 300 },
  );
});

test('the pieces that are drawn are as large as the overlap that is said', () => {
  fc.assert(
    fc.property(star, star, (a, b) => {
      const { m2, shape } = overlapOf(polygonsOf(place(a)), polygonsOf(place(b)));
      const drawn = shape.reduce((sum, [ring = []]) => sum + areaM2(ring.slice(1) as Corner[]), 0);
      expect(Math.abs(drawn - m2)).toBeLessThan(0.01 * shape.length + 0.001);
    }),
    { numRuns: 60 },
  );
});

test('an area covers itself', () => {
  const outline = rectangle({ centre: market, lengthM: 18, widthM: 2.5, bearing: 10 });
  expect(overlapOf(polygonsOf(outline), polygonsOf(outline)).m2).toBeCloseTo(45, 2);
});
