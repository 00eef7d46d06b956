import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInBox } from '@/lib/geo/box';
import type { Box } from '@/lib/geo/types';
import { clusterView, MAX_FEATURES, toFeature } from '@/lib/map/cluster';
import {
  createPointIndex,
  inMapOrder,
  type MapPoint,
  putPoint,
  removePoint,
  visitPoints,
} from '@/lib/map/point-index';
import { categories } from '@/lib/reports/catalogue';
import { statusGroups } from '@/lib/reports/status';

/** A repeatable stream of numbers in 0…1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], share: number): T => list[Math.floor(share * list.length)] as T;

function somePoints(count: number): MapPoint[] {
  const next = numbers(7);
  return Array.from({ length: count }, (_, seq) => ({
    seq,
    id: `id-${seq}`,
    // A few lie outside the area the grid is made for.
    lat: 51.1 + next() * 0.5,
    lng: 7.9 + next() * 0.7,
    category: pick(categories, next()),
    group: pick(statusGroups, next()),
    isDanger: false,
    receivedAt: Math.floor(next() * 1_000),
    place: '',
  }));
}

const points = somePoints(5_000);
const index = createPointIndex();
for (const point of points) putPoint(index, point);

const bits = (max: number) => fc.integer({ min: 1, max: 2 ** max - 1 });
const filters = fc.record({
  categories: bits(categories.length),
  groups: bits(statusGroups.length),
  since: fc.integer({ min: 0, max: 1_000 }),
});
const boxes = fc
  .tuple(
    fc.double({ min: 51.0, max: 51.6, noNaN: true }),
    fc.double({ min: 7.8, max: 8.6, noNaN: true }),
    fc.double({ min: 0.001, max: 0.6, noNaN: true }),
    fc.double({ min: 0.001, max: 0.8, noNaN: true }),
  )
  .map(
    ([minLat, minLng, height, width]): Box => ({
      minLat,
      minLng,
      maxLat: minLat + height,
      maxLng: minLng + width,
    }),
  );

const isWanted = (point: MapPoint, box: Box, filter: { categories: number; groups: number; since: number }) =>
  isInBox(point, box) &&
  (filter.categories & (1 << categories.indexOf(point.category))) !== 0 &&
  (filter.groups & (1 << statusGroups.indexOf(point.group))) !== 0 &&
  point.receivedAt >= filter.since;

test('the counts of all clusters are those of a plain count, for any view and filter, and never over 200 marks', () => {
  fc.assert(
    fc.property(boxes, fc.integer({ min: 0, max: 20 }), filters, (box, zoom, filter) => {
      const expected = points.filter((point) => isWanted(point, box, filter)).length;
      const { cells, total } = clusterView(index, { box, zoom, filter });
      expect(total).toBe(expected);
      expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(expected);
      expect(cells.length).toBeLessThanOrEqual(MAX_FEATURES);
    }),
    { numRuns: 300 },
  );
});

test('at the nearest zoom the box of a cluster holds all its members; before, it has none', () => {
  const all = { categories: 2 ** categories.length - 1, groups: 2 ** statusGroups.length - 1, since: 0 };
  const middle = points[0] as MapPoint;
  const box = {
    minLat: middle.lat - 0.002,
    minLng: middle.lng - 0.002,
    maxLat: middle.lat + 0.002,
    maxLng: middle.lng + 0.002,
  };
  const twins = createPointIndex();
  for (const seq of [0, 1]) putPoint(twins, { ...middle, seq, id: `twin-${seq}` });
  const { cells, scale } = clusterView(twins, { box, zoom: 18, filter: all });
  const [cluster] = cells.map((cell) => toFeature(twins, cell, scale, 18));
  const bbox = cluster && 'bbox' in cluster ? cluster.bbox : [];
  const [minLng = 0, minLat = 0, maxLng = 0, maxLat = 0] = bbox ?? [];
  expect(isInBox(middle, { minLng, minLat, maxLng, maxLat })).toBe(true);
  expect(cells.map((cell) => 'bbox' in toFeature(twins, cell, scale, 17))).toEqual([false]);
});

test('a single report is a point with its id, several are a cluster within the box of its members', () => {
  const box = { minLat: 51.1, minLng: 7.9, maxLat: 51.6, maxLng: 8.6 };
  const all = { categories: 2 ** categories.length - 1, groups: 2 ** statusGroups.length - 1, since: 0 };
  const { cells, scale } = clusterView(index, { box, zoom: 11, filter: all });
  const features = cells.map((cell) => toFeature(index, cell, scale, 13));
  expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  for (const { geometry, properties } of features) {
    const [lng, lat] = geometry.coordinates as [number, number];
    expect(isInBox({ lat, lng }, box)).toBe(true);
    expect(properties.count === undefined ? properties.kind : properties.count > 1).toBeTruthy();
  }
});

test('after any sequence of changes the index holds what a plain map would hold', () => {
  const change = fc.record({
    seq: fc.integer({ min: 0, max: 30 }),
    source: fc.integer({ min: 0, max: 4_999 }),
    isGone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 120 }), (changes) => {
      const tested = createPointIndex();
      const model = new Map<number, MapPoint>();
      for (const { seq, source, isGone } of changes) {
        const point = { ...(points[source] as MapPoint), seq };
        if (isGone) removePoint(tested, seq);
        else putPoint(tested, point);
        if (isGone) model.delete(seq);
        else model.set(seq, point);
      }
      const found: (MapPoint | null | undefined)[] = [];
      const world = { minLat: -80, minLng: -180, maxLat: 80, maxLng: 180 };
      visitPoints(tested, world, { categories: 0xffff, groups: 0xff, since: 0 }, (slot) =>
        found.push(tested.points[slot]),
      );
      expect(new Set(found)).toEqual(new Set(model.values()));
      expect(found).toHaveLength(model.size);
    }),
  );
});

test('the order of the map holds every point once', () => {
  expect(new Set(inMapOrder(points))).toEqual(new Set(points));
  expect(inMapOrder(points)).toHaveLength(points.length);
});

test('the same point put twice is no change', () => {
  const before = index.version;
  putPoint(index, { ...(points[3] as MapPoint) });
  expect(index.version).toBe(before);
});
