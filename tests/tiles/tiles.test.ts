import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveBy } from '@/lib/geo/distance';
import { tileAt } from '@/lib/geo/mercator';
import { isServed, MAX_ZOOM, MIN_ZOOM } from '@/lib/tiles/area';
import { keepTile, readCached, sweepTiles } from '@/lib/tiles/cache';
import { drawTile } from '@/lib/tiles/draw';
import { nightFilter, nightInk, throughNight } from '@/lib/tiles/ink';
import { upstreamUrl } from '@/lib/tiles/source';
import { streetLines } from '@/lib/tiles/streets';
import { pictureType } from '@/lib/tiles/upstream';
import { town } from '@/lib/town';
import { sketchedOutline } from '@/lib/town/outline';
import { knownPlaces } from '@/lib/town/places';
import { useDatabase } from '../helpers/database';

const data = useDatabase();
const drawing = { outline: sketchedOutline, places: knownPlaces, streets: [], houses: [] };

test('a drawn tile shows the name of the place on it, and its boundary where it runs', () => {
  const svg = drawTile(tileAt(town.centre, 13), drawing);
  expect(svg).toContain('>Meschede</text>');
  expect(svg).not.toContain('>Freienohl</text>');
  const border = drawTile(tileAt({ lat: 51.41, lng: 8.21 }, 13), drawing);
  expect(border).toContain('stroke-dasharray');
});

test('every tile of the area is a small, well-formed drawing with finite numbers', () => {
  const lat = fc.double({ min: 51.2, max: 51.46, noNaN: true });
  const lng = fc.double({ min: 8.0, max: 8.48, noNaN: true });
  fc.assert(
    fc.property(lat, lng, fc.integer({ min: MIN_ZOOM, max: MAX_ZOOM }), (atLat, atLng, z) => {
      const svg = drawTile(tileAt({ lat: atLat, lng: atLng }, z), drawing);
      expect(svg).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(svg.length).toBeLessThan(20_000);
    }),
  );
});

test('names from a file cannot break out of the drawing', () => {
  const name = '</text><script>alert(1)</script>&"\'\u0000';
  const svg = drawTile(tileAt(town.centre, 13), { ...drawing, places: [{ name, ...town.centre }] });
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0000');
});

test('houses of the address file are drawn near the ground', () => {
  const houses = [{ ...town.centre, street: 'Ruhrstraße', houseNumber: '12a' }];
  expect(drawTile(tileAt(town.centre, 18), { ...drawing, houses })).toContain('>12a</text>');
});

test.each([
  ['the town hall at zoom 17', tileAt(town.centre, 17), true],
  ['Freienohl at zoom 12', tileAt({ lat: 51.375, lng: 8.1711 }, 12), true],
  ['Berlin', tileAt({ lat: 52.5, lng: 13.4 }, 12), false],
  ['too far out', tileAt(town.centre, MIN_ZOOM - 1), false],
  ['too near', tileAt(town.centre, MAX_ZOOM + 1), false],
  ['no tile at all', { z: 12, x: -1, y: 1 }, false],
])('tiles are served for the town only: %s', (_, tile, expected) => {
  expect(isServed(tile)).toBe(expected);
});

test('the upstream address is made from the template', () => {
  const url = upstreamUrl('https://tiles.example/{z}/{y}/{x}.png', { z: 1, x: 2, y: 3 });
  expect(url.href).toBe('https://tiles.example/1/3/2.png');
});

test.each([
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1], 'image/png'],
  ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  ['HTML', [...Buffer.from('<html>')], null],
  ['SVG', [...Buffer.from('<svg xmlns')], null],
  ['nothing', [], null],
])('%s is known by its content', (_, bytes, type) => {
  expect(pictureType(Uint8Array.from(bytes))).toBe(type);
});

test('a tile is kept, grows old after thirty days, and the oldest go first when room is short', async () => {
  const tiles = [1, 2, 3].map((x) => ({ z: 12, x, y: 5 }));
  for (const tile of tiles) await keepTile(tile, Buffer.alloc(1_000, tile.x));
  const [oldest, , youngest] = tiles as [(typeof tiles)[0], (typeof tiles)[0], (typeof tiles)[0]];
  const old = new Date(Date.now() - 31 * 24 * 3600_000);
  utimesSync(path.join(data.dataDir(), 'tiles/12/1/5'), old, old);
  expect(await readCached(oldest)).toMatchObject({ isFresh: false });
  expect(await readCached(youngest)).toMatchObject({ isFresh: true });
  expect(await sweepTiles(2_500)).toBe(1);
  expect(await readCached(oldest)).toBeNull();
  expect(await readCached(youngest)).not.toBeNull();
});

test('a disk that cannot be written is no reason to fail', async () => {
  const blocked = path.join(data.dataDir(), 'tiles/13');
  mkdirSync(path.dirname(blocked), { recursive: true });
  writeFileSync(blocked, 'a file where a folder should be');
  await expect(keepTile({ z: 13, x: 1, y: 1 }, Buffer.from('x'))).resolves.toBeUndefined();
});

test.each(['#1c2032', '#1f3a37', '#414966', '#a9aec4', '#171a2a'])(
  'the ink for %s comes out of the night filter of the page as that colour',
  (colour) => {
    const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const seen = channels(throughNight(nightInk(colour)));
    for (const [index, value] of channels(colour).entries()) {
      expect(Math.abs(value - (seen[index] ?? 0))).toBeLessThanOrEqual(3);
    }
  },
);

test('the page turns maps to night with the numbers the inks are made for', () => {
  const css = readFileSync('components/map/map.css', 'utf8');
  expect(css).toContain(`opacity: ${nightFilter.opacity};`);
  expect(css).toContain(`filter: invert(1) hue-rotate(180deg) contrast(${nightFilter.contrast});`);
});

test('houses on both sides give one line in the middle of their street', () => {
  const at = (east: number, north: number) => moveBy(town.centre, { east, north });
  const houses = [0, 20, 40, 60, 80, 100, 120].flatMap((east) => [at(east, 12), at(east, -12)]);
  const lines = streetLines(houses);
  expect(lines).toHaveLength(1);
  for (const point of lines[0] ?? []) {
    expect(Math.abs(point.lat - town.centre.lat)).toBeLessThan(0.000_03);
  }
});

test('two villages with a street of the same name are not joined', () => {
  const villages = [town.centre, { lat: 51.375, lng: 8.1711 }];
  const houses = villages.flatMap((centre) =>
    [0, 20, 40, 60, 80, 100].map((east) => moveBy(centre, { east, north: 0 })),
  );
  expect(streetLines(houses)).toHaveLength(2);
});

test('an imported street is drawn with its name and its houses turned towards it', () => {
  const houses = Array.from({ length: 12 }, (_, k) => ({
    ...moveBy(town.centre, { east: 20 * k - 120, north: k % 2 ? 12 : -12 }),
    street: 'Ruhrstraße',
    houseNumber: String(k + 1),
  }));
  const streets = [{ name: 'Ruhrstraße', lines: streetLines(houses) }];
  const svg = drawTile(tileAt(town.centre, 17), { ...drawing, streets, houses });
  expect(svg).toContain('>Ruhrstraße</textPath>');
  for (const [, degrees] of svg.matchAll(/rotate\((-?\d+)\)/g)) {
    expect(Math.abs(Math.sin((Number(degrees) * Math.PI) / 180))).toBeLessThan(0.3);
  }
});
