import fc from 'fast-check';
import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { checkOutline, crossesItself, MOST_M2, tidyOutline } from '@/lib/areas/check-outline';
import {
  areaM2,
  cornerAt,
  edgeLengths,
  fromMetric,
  outlineToMetric,
  rectangle,
  rectangleThrough,
  toMetric,
} from '@/lib/areas/metric';
import type { Corner } from '@/lib/areas/types';
import { toUtm32 } from '@/lib/geo/utm';
import { sketchedOutline } from '@/lib/town/outline';

const EPSG_25832 = '+proj=utm +zone=32 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs';
const market = { lat: 51.3503, lng: 8.2836 };
const limits = { boundary: sketchedOutline, mostM2: MOST_M2 };

/** A shape of metres around the market place, as somebody would draw it. */
const drawn = (...metres: readonly (readonly [number, number])[]): Corner[] => {
  const { east, north } = toUtm32(market);
  return metres.map(([x, y]) => fromMetric([east + x, north + y]));
};

test('EPSG:25832 is what PROJ computes, to a tenth of a millimetre, all over Germany', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 47, max: 55.5, noNaN: true }),
      fc.double({ min: 5.8, max: 15.1, noNaN: true }),
      (lat, lng) => {
        const [east = 0, north = 0] = proj4('WGS84', EPSG_25832, [lng, lat]);
        const ours = toUtm32({ lat, lng });
        expect(Math.abs(ours.east - east)).toBeLessThan(1e-4);
        expect(Math.abs(ours.north - north)).toBeLessThan(1e-4);
      },
    ),
  );
});

test('three taps make the rectangle on a side, as wide as the third lies away, however the street runs', () => {
  const metre = fc.double({ min: -40, max: 40, noNaN: true });
  fc.assert(
    fc.property(metre, metre, metre, metre, metre, metre, (ax, ay, bx, by, cx, cy) => {
      const side = Math.hypot(bx - ax, by - ay);
      /** Metres to the left of the side. */
      const away = (x: number, y: number) => ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / side;
      /** Metres along the side. */
      const along = (x: number, y: number) => ((bx - ax) * (x - ax) + (by - ay) * (y - ay)) / side;
      fc.pre(side > 0.5 && Math.abs(away(cx, cy)) > 0.5);
      const made = rectangleThrough(...(drawn([ax, ay], [bx, by], [cx, cy]) as [Corner, Corner, Corner]));
      if (!made) throw new Error('no rectangle');
      const { east, north } = toUtm32(market);
      const seen = outlineToMetric(rectangle(made)).map(([x, y]) => [
        along(x - east, y - north),
        away(x - east, y - north),
      ]);
      for (const wanted of [
        [0, 0],
        [side, 0],
        [side, away(cx, cy)],
        [0, away(cx, cy)],
      ] as const)
        expect(
          Math.min(...seen.map(([l = 0, w = 0]) => Math.hypot(l - wanted[0], w - wanted[1]))),
        ).toBeLessThan(0.01);
    }),
  );
});

test('three taps in one line are no rectangle', () => {
  const [a, b, c] = drawn([0, 0], [10, 0], [20, 0.1]) as [Corner, Corner, Corner];
  expect(rectangleThrough(a, b, c)).toBeNull();
  expect(rectangleThrough(a, a, c)).toBeNull();
});

test('there and back is the same corner', () => {
  const [lng, lat] = fromMetric(toMetric([market.lng, market.lat]));
  expect(lng).toBeCloseTo(market.lng, 7);
  expect(lat).toBeCloseTo(market.lat, 7);
});

test('a rectangle that is kept has its square metres and not one more, whichever way it is turned', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 180, noNaN: true }), (bearing) => {
      const outline = rectangle({ centre: market, lengthM: 18, widthM: 2.5, bearing });
      const kept = outline.map(([lng, lat]) => cornerAt({ lat, lng }));
      // The tariff takes half a thousandth for nothing.
      expect(Math.abs(areaM2(kept) - 45)).toBeLessThan(0.0004);
    }),
  );
});

test('a rectangle has the metres it was asked for, whichever way it is turned', () => {
  const metres = fc.double({ min: 0.5, max: 200, noNaN: true });
  fc.assert(
    fc.property(metres, metres, fc.integer({ min: 0, max: 359 }), (lengthM, widthM, bearing) => {
      const outline = rectangle({ centre: market, lengthM, widthM, bearing });
      expect(Math.abs(areaM2(outline) - lengthM * widthM)).toBeLessThan(0.001 * (lengthM + widthM));
      expect(edgeLengths(outline).toSorted((a, b) => a - b)[0]).toBeCloseTo(Math.min(lengthM, widthM), 2);
      expect(crossesItself(outlineToMetric(outline))).toBe(false);
    }),
  );
});

test('the scaffold of the drawing: 18,0 m × 2,5 m = 45 m²', () => {
  const outline = rectangle({ centre: market, lengthM: 18, widthM: 2.5, bearing: 10 });
  expect(checkOutline(outline, limits)).toMatchObject({ ok: true, m2: expect.closeTo(45, 2) });
});

test.each([
  ['no corner at all', [], 'areaTooFewCorners'],
  ['two corners', drawn([0, 0], [5, 0]), 'areaTooFewCorners'],
  ['the same corner three times', drawn([0, 0], [0, 0], [0, 0]), 'areaTooFewCorners'],
  ['three corners in a line', drawn([0, 0], [5, 5], [10, 10]), 'areaFlat'],
  [
    'three corners along a parallel',
    [
      [8.28, 51.35],
      [8.285, 51.35],
      [8.29, 51.35],
    ],
    'areaFlat',
  ],
  ['a bow tie', drawn([0, 0], [10, 10], [10, 0], [0, 10]), 'areaCrossing'],
  ['a star', drawn([0, 10], [6, -8], [-10, 3], [10, 3], [-6, -8]), 'areaCrossing'],
  ['a corner that touches another edge', drawn([0, 0], [10, 0], [10, 10], [5, 0], [0, 10]), 'areaCrossing'],
  ['an edge that runs back over itself', drawn([0, 0], [10, 0], [10, 10], [10, 4], [0, 4]), 'areaCrossing'],
  ['5 km²', drawn([0, 0], [2500, 0], [2500, 2000], [0, 2000]), 'areaTooLarge'],
  [
    'another town',
    [
      [7.46, 51.51],
      [7.4602, 51.51],
      [7.4601, 51.5101],
    ],
    'areaOutsideTown',
  ],
  [
    'one corner beyond the boundary',
    [
      [8.34, 51.26],
      [8.3501, 51.2495],
      [8.345, 51.262],
    ],
    'areaTooLarge',
  ],
  [
    'the other end of the world',
    [
      [-70, -33],
      [-70, -33.0001],
      [-70.0001, -33],
    ],
    'areaOutsideTown',
  ],
] as [string, Corner[], string][])('refused: %s', (_, corners, code) => {
  expect(checkOutline(corners, limits)).toEqual({ ok: false, code });
});

test('one corner beyond the boundary is outside, however small the area', () => {
  // The boundary's corner at 8.35 / 51.25.
  const corners: Corner[] = [
    [8.35, 51.2502],
    [8.3502, 51.2495],
    [8.3498, 51.2502],
  ];
  expect(checkOutline(corners, limits)).toEqual({ ok: false, code: 'areaOutsideTown' });
});

test('too many corners are refused before they are compared with each other', () => {
  const round = Array.from({ length: 5000 }, (_, i) => [
    8.2836 + 0.0001 * Math.cos((i / 5000) * 2 * Math.PI),
    51.3503 + 0.0001 * Math.sin((i / 5000) * 2 * Math.PI),
  ]) as unknown as Corner[];
  expect(checkOutline(round, limits)).toEqual({ ok: false, code: 'areaTooManyCorners' });
});

test('doubled corners and the closing one are dropped', () => {
  const [a, b, c] = drawn([0, 0], [5, 0], [0, 5]) as [Corner, Corner, Corner];
  expect(tidyOutline([a, a, b, c, c, a])).toEqual([a, b, c]);
});

test('the limit of the category counts', () => {
  const corners = drawn([0, 0], [10, 0], [10, 10], [0, 10]);
  expect(checkOutline(corners, { ...limits, mostM2: 99 })).toEqual({ ok: false, code: 'areaTooLarge' });
  expect(checkOutline(corners, { ...limits, mostM2: 101 })).toMatchObject({ ok: true });
});
