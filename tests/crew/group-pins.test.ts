import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupPins } from '@/lib/crew/group-pins';
import { MAX_ZOOM, MIN_ZOOM } from '@/lib/tiles/area';

const place = fc.record({
  lat: fc.double({ min: 51.27, max: 51.42, noNaN: true }),
  lng: fc.double({ min: 8.1, max: 8.4, noNaN: true }),
});

test('whatever the zoom: at most 200 marks, and every report is shown or counted once', () => {
  const places = fc.array(place, { maxLength: 600 });
  fc.assert(
    fc.property(places, fc.integer({ min: MIN_ZOOM, max: MAX_ZOOM }), (given, zoom) => {
      const reports = given.map((at, id) => ({ ...at, id: String(id) }));
      const { pins, clusters } = groupPins(reports, zoom);
      expect(pins.length + clusters.length).toBeLessThanOrEqual(200);
      const counted = clusters.reduce((sum, { count }) => sum + count, 0);
      expect(pins.length + counted).toBe(reports.length);
      expect(new Set(pins.map(({ report }) => report.id)).size).toBe(pins.length);
    }),
    { numRuns: 60 },
  );
});

test('at the nearest zoom reports at one and the same place stand side by side', () => {
  const reports = Array.from({ length: 5 }, (_, id) => ({ id: String(id), lat: 51.35, lng: 8.28 }));
  const { pins, clusters } = groupPins(reports, MAX_ZOOM);
  expect(clusters).toEqual([]);
  expect(new Set(pins.map(({ at }) => `${at.lat}/${at.lng}`)).size).toBe(5);
  expect(groupPins(reports, MAX_ZOOM - 1).clusters).toMatchObject([{ count: 5 }]);
});
