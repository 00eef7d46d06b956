import { beforeEach, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { spaceUses } from '@/db/schema';
import { anonymous, systemActor } from '@/lib/accounts/actor';
import { importStaticAreas } from '@/lib/areas/import';
import { fromMetric, polygonsOf } from '@/lib/areas/metric';
import { clashesWith } from '@/lib/areas/uses';
import { toUtm32 } from '@/lib/geo/utm';
import { useDatabase } from '../helpers/database';

useDatabase();
beforeEach(() => writeTx((tx) => tx.delete(spaceUses)));

const { east, north } = toUtm32({ lat: 51.3503, lng: 8.2836 });
const [square] = polygonsOf(
  [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ].map(([e = 0, n = 0]) => fromMetric([east + e, north + n])),
);
const bow = polygonsOf(
  [
    [0, 0],
    [10, 10],
    [10, 0],
    [0, 10],
  ].map(([e = 0, n = 0]) => fromMetric([east + e, north + n])),
)[0];
const feature = (properties: object, geometry: object = { type: 'Polygon', coordinates: square }) => ({
  type: 'Feature',
  geometry,
  properties: { name: 'Wochenmarkt', kind: 'market', from: '2026-12-01', to: '2026-12-31', ...properties },
});
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const all = async () => (await db()).select().from(spaceUses);

test('a weekly market takes its mornings and leaves the rest of the week', async () => {
  const text = file(feature({ weekdays: [3, 6], dailyFrom: '06:00', dailyTo: '14:00' }));
  expect(await importStaticAreas(systemActor, { text })).toMatchObject({ ok: true, value: { count: 1 } });
  const [market] = await all();
  expect(market).toMatchObject({
    label: 'Wochenmarkt',
    category: 'market',
    state: 'granted',
    applicationId: null,
  });
  expect(market?.m2).toBeCloseTo(100, 1);
  const at = async (day: string, from: number, to: number) =>
    (
      await clashesWith(await db(), {
        shape: square ? [square] : [],
        periods: [{ from: day, to: day, daily: { from: from * 60, to: to * 60 } }],
      })
    ).length;
  // 9 December 2026 is a Wednesday.
  expect(await at('2026-12-09', 8, 10)).toBe(1);
  expect(await at('2026-12-09', 14, 18)).toBe(0);
  expect(await at('2026-12-10', 8, 10)).toBe(0);
});

test('a second file takes the place of the first', async () => {
  await importStaticAreas(systemActor, { text: file(feature({ id: 'a' }), feature({ id: 'b' })) });
  await importStaticAreas(systemActor, {
    text: file(feature({ id: 'b', name: 'Kirmes', kind: 'fair' }), feature({ id: 'c' })),
  });
  expect((await all()).map(({ sourceKey, label }) => [sourceKey, label]).sort()).toEqual([
    ['b', 'Kirmes'],
    ['c', 'Wochenmarkt'],
  ]);
});

test.each([
  ['no JSON', '{', 0],
  ['no collection', JSON.stringify(feature({})), 0],
  ['a feature without a name', file(feature({}), feature({ name: '' })), 2],
  ['an end before the start', file(feature({ to: '2026-11-30' })), 1],
  ['ten years', file(feature({ to: '2036-11-30' })), 1],
  ['no day of the week in the period', file(feature({ to: '2026-12-01', weekdays: [0] })), 1],
  ['lines that cross', file(feature({}, { type: 'Polygon', coordinates: bow })), 1],
  ['hours without an end', file(feature({ dailyFrom: '08:00' })), 1],
  ['a point', file(feature({}, { type: 'Point', coordinates: [8.28, 51.35] })), 1],
])('refused whole, with the feature named: %s', async (_, text, number) => {
  await importStaticAreas(systemActor, { text: file(feature({ id: 'a' })) });
  expect(await importStaticAreas(systemActor, { text })).toMatchObject({
    ok: false,
    detail: { feature: number },
  });
  expect(await all()).toHaveLength(1);
});

test('a ring without its last position, and the mark of a Windows editor, are read all the same', async () => {
  const open = { type: 'Polygon', coordinates: [square?.[0]?.slice(0, -1)] };
  const text = `\uFEFF${file(feature({}, open))}`;
  expect(await importStaticAreas(systemActor, { text })).toMatchObject({ ok: true });
  const [area] = await all();
  expect(area?.m2).toBeCloseTo(100, 1);
  expect(area?.shape[0]?.[0]?.[0]).toEqual(area?.shape[0]?.[0]?.at(-1));
});

test('a citizen imports nothing', async () => {
  expect(await importStaticAreas(anonymous, { text: file(feature({})) })).toMatchObject({
    ok: false,
    code: 'notFound',
  });
});
