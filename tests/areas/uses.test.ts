import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { spaceUses } from '@/db/schema';
import { keepUse, type NewUse, setUseState } from '@/lib/areas/keep-use';
import { fromMetric, polygonsOf } from '@/lib/areas/metric';
import { clashesWith } from '@/lib/areas/uses';
import { damagesAt } from '@/lib/areas/view';
import type { LatLng } from '@/lib/geo/types';
import { toUtm32 } from '@/lib/geo/utm';
import type { Status } from '@/lib/reports/status';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';

useDatabase();

const { east, north } = toUtm32({ lat: 51.3503, lng: 8.2836 });
const square = (x: number, y: number, size: number) =>
  polygonsOf(
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
    ].map(([e = 0, n = 0]) => fromMetric([east + e, north + n])),
  );

const newUse = (more: Partial<NewUse> = {}): NewUse => ({
  id: randomUUID(),
  applicationId: randomUUID(),
  category: 'scaffold',
  state: 'granted',
  label: 'SN-2026-000001',
  place: 'Steinstraße 12',
  shape: square(0, 0, 10),
  periods: [{ from: '2026-12-08', to: '2026-12-19', daily: null }],
  m2: 100,
  traffic: 'none',
  ...more,
});
const keep = (use: NewUse) => writeTx((tx) => keepUse(tx, use, Date.now()));

beforeEach(() => writeTx((tx) => tx.delete(spaceUses)));

const found = async (use: NewUse) =>
  (await clashesWith(await db(), use, { exceptApplication: use.applicationId ?? '' })).map(
    ({ use: { id } }) => id,
  );

test('finds what lies in the way, and only that', async () => {
  const inTheWay = newUse({ shape: square(8, 8, 10) });
  const beside = newUse({ shape: square(10, 0, 10) });
  const later = newUse({ periods: [{ from: '2026-12-20', to: '2026-12-24', daily: null }] });
  const market = newUse({ applicationId: null, category: 'market', shape: square(-5, -5, 6) });
  for (const use of [inTheWay, beside, later, market]) await keep(use);
  expect(await found(newUse())).toEqual([inTheWay.id, market.id]);
});

test('an application is never in its own way', async () => {
  const own = newUse();
  await keep(own);
  expect(await found(own)).toEqual([]);
  expect(await found(newUse())).toEqual([own.id]);
});

test('what has ended is in nobody’s way', async () => {
  const old = newUse();
  await keep(old);
  await writeTx((tx) => setUseState(tx, old.applicationId ?? '', 'ended', Date.now()));
  expect(await found(newUse())).toEqual([]);
});

describe('the index follows', () => {
  const rows = async () =>
    (await (await db()).all<{ n: number }>(sql`select count(*) as n from space_box`))[0]?.n;

  test('a new version of an application moves its area', async () => {
    const first = newUse();
    await keep(first);
    await keep({ ...first, shape: square(500, 500, 10) });
    expect(await rows()).toBe(1);
    expect(await found(newUse())).toEqual([]);
    expect(await found(newUse({ shape: square(505, 505, 1) }))).toEqual([first.id]);
  });

  test('a longer period is found', async () => {
    const first = newUse();
    await keep(first);
    const later = newUse({ periods: [{ from: '2027-02-01', to: '2027-02-01', daily: null }] });
    expect(await found(later)).toEqual([]);
    await keep({ ...first, periods: [{ from: '2026-12-08', to: '2027-02-28', daily: null }] });
    expect(await found(later)).toEqual([first.id]);
  });

  test('a deleted area is gone', async () => {
    const use = newUse();
    await keep(use);
    await writeTx((tx) => tx.delete(spaceUses).where(eq(spaceUses.id, use.id)));
    expect(await rows()).toBe(0);
  });
});

test('the first and last hour of a period are found, although the index counts days', async () => {
  const night = newUse({
    periods: [{ from: '2026-12-19', to: '2026-12-19', daily: { from: 1380, to: 120 } }],
  });
  await keep(night);
  const morning = newUse({
    periods: [{ from: '2026-12-20', to: '2026-12-20', daily: { from: 60, to: 90 } }],
  });
  expect(await found(morning)).toEqual([night.id]);
  const afterwards = newUse({
    periods: [{ from: '2026-12-20', to: '2026-12-20', daily: { from: 120, to: 180 } }],
  });
  expect(await found(afterwards)).toEqual([]);
});

test('damages at any of several uses are found by one question, each with the use it lies at', async () => {
  const one = newUse();
  const other = newUse({ shape: square(200, 0, 10) });
  for (const use of [one, other]) await keep(use);
  const rows = await (await db()).select().from(spaceUses);
  const at = (x: number) => {
    const [lng, lat] = fromMetric([east + x, north + 5]);
    return { lat, lng };
  };
  const putReport = async (place: LatLng, status: Status = 'new') =>
    (await makeReport({ ...place, status })).id;
  const near = await putReport(at(15));
  const inside = await putReport(at(205));
  await putReport(at(100));
  await putReport(at(5), 'done');
  // Its place is known only in words: it lies nowhere.
  await makeReport({ ...at(5), accuracyM: 16_000 });
  const found = (await damagesAt(rows)).map(({ id, useId }) => [id, useId]);
  expect(found.sort()).toEqual(
    [
      [near, one.id],
      [inside, other.id],
    ].sort(),
  );
  expect(await damagesAt([])).toEqual([]);
});
