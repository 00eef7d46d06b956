import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { addresses, alerts, reportPhotos, reports } from '@/db/schema';
import { type Actor, actorOf, systemActor } from '@/lib/accounts/actor';
import { openReportsFor } from '@/lib/crew/queries';
import { correctReport } from '@/lib/staff/correct';
import { mergeReport } from '@/lib/staff/merge';
import { useDatabase } from '../helpers/database';
import { makePhoto, makeReport } from '../helpers/factories';
import { everything } from '../helpers/people';

useDatabase();
const staff: Actor = actorOf({ id: 'ada', role: 'staff', departments: [everything] });
const LONG_AGO = Date.parse('2026-01-01');

const changedAt = async (id: string): Promise<number> => {
  const [row] = await (await db()).select().from(reports).where(eq(reports.id, id));
  return row?.updatedAt ?? 0;
};

/** A report that nobody has touched for long, with a photo and an alert. */
async function oldReport() {
  const report = await makeReport();
  const photo = await makePhoto(report.id);
  await writeTx((tx) =>
    tx.insert(alerts).values({ reportId: report.id, nextAt: LONG_AGO, createdAt: LONG_AGO }),
  );
  await writeTx((tx) => tx.update(reports).set({ updatedAt: LONG_AGO }).where(eq(reports.id, report.id)));
  return { report, photo };
}

test.each([
  ...Object.entries({
    ...{ category: 'ice', lat: 51.4, lng: 8.3, place: 'Anderswo', district: 'Freienohl', hazard: true },
    ...{ status: 'inWork', visibility: 'published', responsible: 'strassenNrw', affectedCount: 7 },
    ...{ mergedInto: 'x', description: 'Neu', accountId: 'a', version: 9, contact: 'c', insideTown: false },
  } satisfies Partial<typeof reports.$inferInsert>),
] as const)('a write to %s that forgets the date is dated by the database', async (column, value) => {
  const { report } = await oldReport();
  const before = Date.now();
  await writeTx((tx) =>
    tx
      .update(reports)
      .set({ [column]: value })
      .where(eq(reports.id, report.id)),
  );
  expect(await changedAt(report.id)).toBeGreaterThanOrEqual(before - 1);
  const { reports: told } = await openReportsFor(systemActor, { radiusM: 5_000, since: before - 1 });
  const { gone } = await openReportsFor(systemActor, { radiusM: 5_000, since: before - 1 });
  expect([...told.map(({ id }) => id), ...gone]).toContain(report.id);
});

test('a write that sets the date itself keeps it', async () => {
  const { report } = await oldReport();
  await writeTx((tx) =>
    tx.update(reports).set({ hazard: true, updatedAt: 4_711 }).where(eq(reports.id, report.id)),
  );
  expect(await changedAt(report.id)).toBe(4_711);
});

test.each([
  ['a new photo', ({ report }) => makePhoto(report.id, { position: 1 })],
  [
    'a photo that is released',
    ({ photo }) =>
      writeTx((tx) => tx.update(reportPhotos).set({ isPublic: true }).where(eq(reportPhotos.id, photo.id))),
  ],
  [
    'a photo that is removed',
    ({ photo }) => writeTx((tx) => tx.delete(reportPhotos).where(eq(reportPhotos.id, photo.id))),
  ],
  [
    'an alert that is answered',
    ({ report }) =>
      writeTx((tx) => tx.update(alerts).set({ state: 'acknowledged' }).where(eq(alerts.reportId, report.id))),
  ],
] as [string, (old: Awaited<ReturnType<typeof oldReport>>) => Promise<unknown>][])(
  '%s is a change of its report',
  async (_, change) => {
    const old = await oldReport();
    await change(old);
    expect(await changedAt(old.report.id)).toBeGreaterThan(LONG_AGO);
  },
);

const found = async (words: string): Promise<string[]> => {
  const rows = await (await db()).all<{ id: string }>(
    sql`select r.id as id from report_search s join reports r on r.seq = s.rowid where report_search match ${words}`,
  );
  return rows.map(({ id }) => id);
};
const inBox = async (lat: number, lng: number): Promise<string[]> => {
  const rows = await (await db()).all<{ id: string }>(
    sql`select r.id as id from report_box b join reports r on r.seq = b.seq
      where b.max_lat >= ${lat - 1e-4} and b.min_lat <= ${lat + 1e-4} and b.max_lng >= ${lng - 1e-4} and b.min_lng <= ${lng + 1e-4}`,
  );
  return rows.map(({ id }) => id);
};

test('a corrected report is found at its new place and by its new words only', async () => {
  const report = await makeReport({ place: 'Kiefernwaldweg 3', lat: 51.31, lng: 8.19 });
  const moved = await correctReport(staff, {
    ...{ reportId: report.id, baseVersion: report.version, category: 'waste', hazard: false },
    ...{ lat: 51.333, lng: 8.222, place: 'Buchenhangpfad 9' },
  });
  expect(moved.ok).toBe(true);
  expect(await found('Kiefernwaldweg')).toEqual([]);
  expect(await found('Buchenhangpfad')).toEqual([report.id]);
  expect(await inBox(51.31, 8.19)).toEqual([]);
  expect(await inBox(51.333, 8.222)).toEqual([report.id]);
});

test('merging leaves search and box whole, and dates both reports', async () => {
  const [from, into] = [
    await makeReport({ place: 'Lindenkamp 1' }),
    await makeReport({ place: 'Lindenkamp 2' }),
  ];
  const third = await makeReport({ mergedInto: from.id, status: 'merged', updatedAt: LONG_AGO });
  const merged = await mergeReport(staff, { reportId: from.id, baseVersion: from.version, into: into.id });
  expect(merged.ok).toBe(true);
  expect((await found('Lindenkamp')).sort()).toEqual([from.id, into.id].sort());
  for (const { id, updatedAt } of [from, into, third])
    expect(await changedAt(id)).toBeGreaterThanOrEqual(updatedAt);
  expect(await changedAt(third.id)).toBeGreaterThan(LONG_AGO);
  await (await db()).run(sql`insert into report_search(report_search) values ('integrity-check')`);
});

test('a corrected address is found by its new name and at its new place', async () => {
  const [row] = await writeTx((tx) =>
    tx
      .insert(addresses)
      .values({ street: 'Altgasse', houseNumber: '1', district: 'Meschede', lat: 51.3, lng: 8.2 })
      .returning(),
  );
  await writeTx((tx) =>
    tx
      .update(addresses)
      .set({ street: 'Neugasse', lat: 51.36 })
      .where(eq(addresses.id, row?.id ?? 0)),
  );
  const byName = (name: string) =>
    writeTx((tx) => tx.all(sql`select rowid from address_search where address_search match ${name}`));
  expect(await byName('Altgasse')).toHaveLength(0);
  expect(await byName('Neugasse')).toHaveLength(1);
  const near = await (await db()).all(sql`select id from address_box where max_lat >= 51.359`);
  expect(near).toHaveLength(1);
});
