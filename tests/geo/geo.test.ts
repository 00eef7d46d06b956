import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxAround, boxesMeet, boxOf, formatBbox, isInBox, parseBbox } from '@/lib/geo/box';
import { metersBetween, moveBy } from '@/lib/geo/distance';
import { polygonsOfGeoJson } from '@/lib/geo/geojson';
import { isTile, metersPerPixel, project, tileAt, tileBox, unproject } from '@/lib/geo/mercator';
import { isInside } from '@/lib/geo/polygon';
import type { MultiPolygon } from '@/lib/geo/types';
import { fromUtm32, isUtm32 } from '@/lib/geo/utm';

const point = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lng: fc.double({ min: -179, max: 179, noNaN: true }),
});

test.each([
  ['the same place', 51.35, 8.28, 51.35, 8.28, 0, 0],
  ['Meschede to Freienohl', 51.3503, 8.2836, 51.375, 8.1711, 8_280, 50],
  ['one degree of latitude', 51, 8, 52, 8, 111_195, 5],
  ['ten metres east', 51.35, 8.28, 51.35, 8.280144, 10, 0.1],
])('the distance: %s', (_, aLat, aLng, bLat, bLng, meters, tolerance) => {
  const distance = metersBetween({ lat: aLat, lng: aLng }, { lat: bLat, lng: bLng });
  expect(Math.abs(distance - meters)).toBeLessThanOrEqual(tolerance);
});

test('a step of some metres is as long as asked', () => {
  fc.assert(
    fc.property(point, fc.integer({ min: -500, max: 500 }), (from, north) => {
      expect(metersBetween(from, moveBy(from, { north, east: 0 }))).toBeCloseTo(Math.abs(north), 1);
    }),
  );
});

test('Web Mercator there and back gives the same point', () => {
  fc.assert(
    fc.property(point, (from) => {
      const back = unproject(project(from));
      expect(back.lat).toBeCloseTo(from.lat, 8);
      expect(back.lng).toBeCloseTo(from.lng, 8);
    }),
  );
});

test('a point lies in the tile it is said to lie in', () => {
  fc.assert(
    fc.property(point, fc.integer({ min: 0, max: 19 }), (from, z) => {
      const tile = tileAt(from, z);
      expect(isTile(tile)).toBe(true);
      expect(isInBox(from, boxAround({ ...from }, 1))).toBe(true);
      expect(boxesMeet(boxAround(from, 0.01), tileBox(tile))).toBe(true);
    }),
  );
});

test('a tile known from the public maps: Shibuya crossing at zoom 18', () => {
  expect(tileAt({ lat: 35.6590699, lng: 139.7006793 }, 18)).toEqual({ z: 18, x: 232798, y: 103246 });
  expect(isTile({ z: 3, x: 8, y: 0 })).toBe(false);
  expect(isTile({ z: 1.5, x: 0, y: 0 })).toBe(false);
  expect(metersPerPixel(0, 0)).toBeCloseTo(156_543, 0);
});

// Reference values computed with PROJ's formulas (proj4js 2) for EPSG:25832.
test.each([
  [450110.256, 5689024.337, 51.3503, 8.2836],
  [442306.965, 5691853.693, 51.375, 8.1711],
  [454770.838, 5680506.224, 51.2741, 8.3516],
  [500000, 5683186.882, 51.3, 9],
  [356560.26, 5645282.136, 50.9413, 6.9583],
  [690068.628, 5987414.54, 54, 11.9],
  [281184.386, 5253694.126, 47.4, 6.1],
])('UTM 32 %d / %d is less than five centimetres from where it should be', (east, north, lat, lng) => {
  expect(isUtm32(east, north)).toBe(true);
  expect(metersBetween(fromUtm32({ east, north }), { lat, lng })).toBeLessThan(0.05);
});

const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const ring: MultiPolygon = [[square(8, 51, 1), square(8.4, 51.4, 0.2)], [square(10, 51, 1)]];

test.each([
  ['in the first part', 51.1, 8.1, true],
  ['in its hole', 51.5, 8.5, false],
  ['in the second part', 51.5, 10.5, true],
  ['between the parts', 51.5, 9.5, false],
])('a polygon with a hole and two parts: %s', (_, lat, lng, expected) => {
  expect(isInside(ring, { lat, lng })).toBe(expected);
});

test('a point is in a circle-like polygon exactly when it is nearer than the radius', () => {
  const circle: MultiPolygon = [
    [
      Array.from({ length: 361 }, (_, degree) => {
        const angle = (degree * Math.PI) / 180;
        return [8 + 0.1 * Math.cos(angle), 51 + 0.1 * Math.sin(angle)] as [number, number];
      }),
    ],
  ];
  const near = fc.double({ min: -0.2, max: 0.2, noNaN: true });
  fc.assert(
    fc.property(near, near, (dLat, dLng) => {
      const radius = Math.hypot(dLat, dLng);
      fc.pre(Math.abs(radius - 0.1) > 0.0001);
      expect(isInside(circle, { lat: 51 + dLat, lng: 8 + dLng })).toBe(radius < 0.1);
    }),
  );
});

test.each([
  ['8.1,51.2,8.4,51.4', { minLng: 8.1, minLat: 51.2, maxLng: 8.4, maxLat: 51.4 }],
  ['8.4,51.2,8.1,51.4', null],
  ['51.2,8.1,51.4', null],
  ['a,b,c,d', null],
  [',,,', null],
  ['NaN,0,1,1', null],
  ['-181,0,1,1', null],
  ['0,0,Infinity,1', null],
])('the box %s', (text, expected) => {
  expect(parseBbox(text)).toEqual(expected);
});

test('a box is written as it is read', () => {
  expect(formatBbox(parseBbox('8.1,51.2,8.4,51.4') ?? boxOf(ring))).toBe('8.1,51.2,8.4,51.4');
});

test('GeoJSON: geometry, feature and collection are read, everything else is refused', () => {
  const geometry = { type: 'Polygon', coordinates: [square(8, 51, 1)] };
  const feature = { type: 'Feature', properties: { GEN: 'Meschede' }, geometry };
  expect(polygonsOfGeoJson(geometry)).toHaveLength(1);
  expect(polygonsOfGeoJson(feature)).toHaveLength(1);
  expect(polygonsOfGeoJson({ type: 'FeatureCollection', features: [feature, feature] })).toHaveLength(2);
  expect(polygonsOfGeoJson({ type: 'MultiPolygon', coordinates: ring })).toHaveLength(2);
  for (const wrong of [
    null,
    {},
    { type: 'Point', coordinates: [8, 51] },
    { ...geometry, coordinates: [[[450000, 5690000]]] },
  ]) {
    expect(polygonsOfGeoJson(wrong)).toBeNull();
  }
});
