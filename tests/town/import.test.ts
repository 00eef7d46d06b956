import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { addresses } from '@/db/schema';
import { metersBetween } from '@/lib/geo/distance';
import { fold } from '@/lib/town/fold';
import { importTown } from '@/lib/town/import';
import { splitCsv } from '@/lib/town/import/csv';
import { ftsQuery, placeNear, searchPlaces } from '@/lib/town/search';
import { useDatabase } from '../helpers/database';

const data = useDatabase();

function file(name: string, text: string): string {
  const target = path.join(data.dataDir(), name);
  writeFileSync(target, text);
  return target;
}

// In the columns of the state's file of Gebäudereferenzen; positions in EPSG:25832.
const official = [
  '\uFEFFnba;oid;landschl;regbezschl;kreisschl;gmdschl;gmd;ott;str;hnr;adz;ostwert;nordwert',
  'N;1;05;9;58;032;Meschede;Meschede;Ruhrstraße;0012;;450110,256;5689024,337',
  'N;2;05;9;58;032;Meschede;Meschede;Ruhrstraße;12;a;450125,1;5689024,3',
  'N;3;05;9;58;032;Meschede;Freienohl;Hauptstraße;3;;442306,965;5691853,693',
  'N;4;05;9;58;032;Meschede;Mülsborn;Mülsborner Weg;7;;32452000,0;5685000,0',
  'N;5;05;9;58;004;Arnsberg;Arnsberg;Ruhrstraße;1;;433000,0;5694000,0',
  'N;6;05;9;58;032;Meschede;Meschede;;5;;450110,0;5689024,0',
  'N;7;05;9;58;032;Meschede;Meschede;Steinstraße;;;450110,0;5689024,0',
  'N;8;05;9;58;032;Meschede;Meschede;Steinstraße;9;;;',
  'N;9;05;9;58;032;Meschede;Meschede;Steinstraße;11;;0;0',
  '',
].join('\r\n');

test('the official file is read; other towns and bad rows are counted with line and reason', async () => {
  const progress: number[] = [];
  const outcome = await importTown(file('gebref.csv', official), (done) => progress.push(done));
  expect(outcome).toEqual({
    ok: true,
    kind: 'addresses',
    count: 4,
    badCount: 4,
    bad: [
      { line: 7, reason: 'noStreet' },
      { line: 8, reason: 'noNumber' },
      { line: 9, reason: 'noPosition' },
      { line: 10, reason: 'outsideGermany' },
    ],
    otherTowns: 1,
  });
  expect(progress).toEqual([4]);
  const [first] = await (await db()).select().from(addresses);
  expect(first).toMatchObject({ street: 'Ruhrstraße', houseNumber: '12' });
  expect(metersBetween(first ?? { lat: 0, lng: 0 }, { lat: 51.3503, lng: 8.2836 })).toBeLessThan(1);
});

test.each([
  ['Ruhrstr 12', 'Ruhrstraße 12'],
  ['ruhrstr. 12 a', 'Ruhrstraße 12a'],
  ['Ruhrstrasse 12', 'Ruhrstraße 12'],
  ['RUHRSTRASSE', 'Ruhrstraße'],
  ['muelsborner', 'Mülsborner Weg'],
  ['mulsborner weg 7', 'Mülsborner Weg 7'],
  ['hauptstr freienohl', 'Hauptstraße'],
  ['Freie', 'Freienohl'],
])('a search for "%s" finds %s first', async (query, label) => {
  expect((await searchPlaces(query))[0]?.label).toBe(label);
});

test.each(['', 'x', '   ', '"', 'NOT', 'a" OR "b', '*', 'xyzxyz'])(
  'a search for %j finds nothing and does no harm',
  async (query) => {
    expect(await searchPlaces(query)).toEqual([]);
  },
);

test('a point is described by the nearest house, with its distance', async () => {
  expect(await placeNear(51.35032, 8.2836)).toMatchObject({
    label: 'Ruhrstraße 12',
    district: 'Meschede',
    insideTown: true,
    distanceM: 2,
  });
});

test('without a house nearby the Stadtteil is named, also one known only from the file', async () => {
  expect(await placeNear(51.312, 8.312)).toMatchObject({ insideTown: true, district: 'Mülsborn' });
});

test('a second file replaces the addresses of the first', async () => {
  const csv = 'Straße,Hausnummer,lat,lon\n"Am ""Markt""",1,51.35,8.28\n';
  expect(await importTown(file('wgs84.csv', csv))).toMatchObject({ ok: true, count: 1, badCount: 0 });
  const rows = await (await db()).select().from(addresses);
  expect(rows.map(({ street }) => street)).toEqual(['Am "Markt"']);
  expect(await searchPlaces('Ruhrstraße 12')).toEqual([]);
});

test('house numbers as GeoJSON are read in both coordinate systems', async () => {
  const feature = (coordinates: number[] | null, properties: unknown) => ({
    type: 'Feature',
    geometry: coordinates && { type: 'Point', coordinates },
    properties,
  });
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      feature([8.2836, 51.3503], { strasse: 'Steinstraße', hausnummer: 18 }),
      feature([450110.256, 5689024.337], { strasse: 'Steinstraße', hausnummer: '20' }),
      feature(null, { strasse: 'Steinstraße', hausnummer: '22' }),
      'nonsense',
    ],
  });
  expect(await importTown(file('houses.geojson', text))).toMatchObject({
    count: 2,
    bad: [
      { line: 3, reason: 'noPosition' },
      { line: 4, reason: 'noPosition' },
    ],
  });
});

test('a boundary decides who is inside', async () => {
  const ring = [
    [8.2, 51.3],
    [8.3, 51.3],
    [8.3, 51.4],
    [8.2, 51.4],
    [8.2, 51.3],
  ];
  const text = JSON.stringify({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [ring] },
  });
  expect(await importTown(file('boundary.geojson', text))).toEqual({ ok: true, kind: 'boundary' });
  expect(await placeNear(51.35, 8.25)).toMatchObject({ insideTown: true });
  expect(await placeNear(51.375, 8.1711)).toMatchObject({ insideTown: false });
});

test('named places are read from points', async () => {
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [8.25, 51.33] },
        properties: { name: 'Berge' },
      },
    ],
  });
  expect(await importTown(file('places.geojson', text))).toEqual({ ok: true, kind: 'places', count: 1 });
  expect((await searchPlaces('berge'))[0]).toMatchObject({ kind: 'place', label: 'Berge', lat: 51.33 });
});

test.each([
  ['broken.geojson', '{"type":', 'unreadable'],
  ['empty.geojson', '{"type":"FeatureCollection","features":[]}', 'unreadable'],
  ['columns.csv', 'a;b;c\n1;2;3\n', 'noColumns'],
  ['rows.csv', 'strasse;hnr;ostwert;nordwert\nX;1;0;0\n', 'noRows'],
  ['nothing.csv', '', 'noRows'],
])('%s changes nothing and says why', async (name, text, reason) => {
  const before = await (await db()).select().from(addresses);
  expect(await importTown(file(name, text))).toEqual({ ok: false, reason });
  expect(await (await db()).select().from(addresses)).toEqual(before);
});

test('a thousand addresses go in by short transactions', async () => {
  const rows = Array.from({ length: 1_000 }, (_, i) => `Lange Straße;${i + 1};${450_000 + i};5689000`);
  const steps: number[] = [];
  const target = file('many.csv', `strasse;hnr;ostwert;nordwert\n${rows.join('\n')}`);
  expect(await importTown(target, (done) => steps.push(done))).toMatchObject({ count: 1_000 });
  expect(steps).toEqual([250, 500, 750, 1_000]);
  expect((await searchPlaces('lange str 77'))[0]?.label).toBe('Lange Straße 77');
});

test.each([
  ['a;"b;c";d', ['a', 'b;c', 'd']],
  ['"say ""yes"""; x ;', ['say "yes"', 'x', '']],
])('the CSV line %s is split into %j', (line, cells) => {
  expect(splitCsv(line, ';')).toEqual(cells);
});

test('spellings of one street are the same after folding', () => {
  for (const text of ['Ruhrstraße', 'RUHRSTR.', 'ruhrstrasse', 'Ruhrstr'])
    expect(fold(text)).toBe('ruhrstrasse');
  expect(fold('Mülsborn')).toBe(fold('muelsborn'));
  expect(ftsQuery('"); drop')).toBe('("drop"*)');
});
