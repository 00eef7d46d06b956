import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tileAt } from '@/lib/geo/mercator';
import { isServed, MAX_ZOOM, MIN_ZOOM } from '@/lib/tiles/area';
import { keepTile, readCached, sweepTiles } from '@/lib/tiles/cache';
import { drawTile } from '@/lib/tiles/draw';
import { upstreamUrl } from '@/lib/tiles/source';
import { pictureType } from '@/lib/tiles/upstream';
import { town } from '@/lib/town';
import { sketchedOutline } from '@/lib/town/outline';
import { knownPlaces } from '@/lib/town/places';
import { useDatabase } from '../helpers/database';

const data = useDatabase();
const drawing = { outline: sketchedOutline, places: knownPlaces, houses: [] };

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
  const houses = [{ ...town.centre, houseNumber: '12a' }];
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
