import { gzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { writeTx } from '@/db/client';
import { reportPhotos, reports } from '@/db/schema';
import { mapAnswer } from '@/lib/map/answer';
import { listReports, PAGE_SIZE, parseCursor } from '@/lib/map/list';
import { readMapQuery } from '@/lib/map/query';
import { processState } from '@/lib/process-state';
import { statuses, visibilities } from '@/lib/reports/status';
import { useDatabase } from '../helpers/database';
import { makePhoto, makeReport, makeReports } from '../helpers/factories';

useDatabase();
beforeEach(async () => {
  await writeTx(async (tx) => {
    await tx.delete(reportPhotos);
    await tx.delete(reports);
  });
  for (const state of ['map-index', 'map-answers']) processState.forget(state);
});

function query(text = '') {
  const read = readMapQuery(new URLSearchParams(text));
  if (!read.ok) throw new Error(JSON.stringify(read.fields));
  return read.value;
}

const idsOnMap = async (text = '') => {
  const { text: json } = await mapAnswer(query(`zoom=18&${text}`));
  const { features } = JSON.parse(json) as { features: { id: string; properties: { count?: number } }[] };
  return features.filter(({ properties }) => !properties.count).map(({ id }) => id);
};

/** Skips the second within which the index is not asked again. */
const letSecondPass = () => {
  const state = processState<{ checkedAt: number }>('map-index', () => ({ checkedAt: 0 }));
  state.checkedAt = 0;
};

test('a published report whose place nobody knows yet has no pin at the town hall, until it stands somewhere', async () => {
  const { id } = await makeReport({ visibility: 'published', accuracyM: 16_000 });
  expect(await idsOnMap()).toEqual([]);
  await writeTx((tx) => tx.update(reports).set({ accuracyM: null, lat: 51.36 }).where(eq(reports.id, id)));
  letSecondPass();
  expect(await idsOnMap()).toEqual([id]);
});

test('of all states and visibilities only published reports that still stand are on the map', async () => {
  const expected: string[] = [];
  for (const [row, visibility] of visibilities.entries()) {
    for (const [column, status] of statuses.entries()) {
      const report = await makeReport({
        visibility,
        status,
        lat: 51.3 + row * 0.02,
        lng: 8.15 + column * 0.02,
      });
      if (visibility === 'published' && !['withdrawn', 'merged'].includes(status)) expected.push(report.id);
    }
  }
  const state = 'state=open,work,done,forwarded,closed';
  expect((await idsOnMap(state)).sort()).toEqual([...expected].sort());
  const { items, total } = await listReports(query(state));
  expect(items.map(({ id }) => id).sort()).toEqual([...expected].sort());
  expect(total).toBe(expected.length);
});

test('a change of the database is on the map after a second at most, without a rebuild', async () => {
  const report = await makeReport({ visibility: 'published' });
  expect(await idsOnMap()).toEqual([report.id]);
  const change = (values: Partial<typeof reports.$inferInsert>) =>
    writeTx((tx) =>
      tx
        .update(reports)
        .set({ ...values, updatedAt: Date.now() })
        .where(eq(reports.id, report.id)),
    );
  await change({ visibility: 'hidden' });
  letSecondPass();
  expect(await idsOnMap()).toEqual([]);
  await change({ visibility: 'published', status: 'done' });
  letSecondPass();
  expect(await idsOnMap()).toEqual([]);
  expect(await idsOnMap('state=done')).toEqual([report.id]);
  const old = await makeReport({ visibility: 'published', lat: 51.36, updatedAt: 1, receivedAt: 1 });
  letSecondPass();
  expect(await idsOnMap()).toEqual([old.id]);
});

test('fixed reports are hidden by default; kind, state and time filter', async () => {
  const at = (day: string) => ({ visibility: 'published' as const, receivedAt: Date.parse(day) });
  const lamp = await makeReport({ ...at('2026-11-01'), category: 'lighting', lat: 51.33 });
  const hole = await makeReport({ ...at('2026-01-01'), category: 'roadway', status: 'inWork', lat: 51.34 });
  const done = await makeReport({ ...at('2026-11-02'), status: 'done', lat: 51.36 });
  expect(new Set(await idsOnMap())).toEqual(new Set([lamp.id, hole.id]));
  expect(await idsOnMap('kind=lighting')).toEqual([lamp.id]);
  expect(await idsOnMap('kind=lighting,roadway&state=work')).toEqual([hole.id]);
  expect(await idsOnMap('since=2026-10-01')).toEqual([lamp.id]);
  expect(await idsOnMap('state=done')).toEqual([done.id]);
  expect(await idsOnMap('bbox=8,51,8.1,51.1')).toEqual([]);
});

test.each([
  ['bbox=1,2,3', 'bbox'],
  ['bbox=a,b,c,d', 'bbox'],
  ['bbox=9,52,8,51', 'bbox'],
  ['zoom=x', 'zoom'],
  ['zoom=99', 'zoom'],
  ['kind=dragons', 'kind'],
  ['state=open,lost', 'state'],
  ['since=yesterday', 'since'],
  ['since=2026-99-99', 'since'],
])('%s is refused with the field', (text, field) => {
  const read = readMapQuery(new URLSearchParams(text));
  expect(read.ok ? {} : Object.keys(read.fields)).toEqual([field]);
});

test('the list goes through all reports page by page, each once, in order', async () => {
  const made = await makeReports(2 * PAGE_SIZE + 7, (i) => ({
    visibility: 'published',
    receivedAt: 1_000_000 + (i % 5),
  }));
  for (const order of ['newest', 'oldest'] as const) {
    const seen: { id: string; at: number }[] = [];
    for (let cursor: string | null = null; ; ) {
      const page = await listReports(query(), { order, after: cursor ? parseCursor(cursor) : null });
      expect(page.total).toBe(made.length);
      seen.push(...page.items);
      cursor = page.next;
      if (!cursor) break;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(made.length);
    const times = seen.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => (order === 'newest' ? b - a : a - b)));
  }
});

test('only released photos are named in the list', async () => {
  const report = await makeReport({ visibility: 'published' });
  await makePhoto(report.id, { isPublic: false });
  expect((await listReports(query())).items[0]?.photo).toBeNull();
  const photo = await makePhoto(report.id, { isPublic: true, position: 1 });
  await makePhoto(report.id, { isPublic: true, role: 'after', position: 0 });
  expect((await listReports(query())).items[0]?.photo).toBe(photo.id);
});

test.each(['', 'x', '1', '1.2.3', '-1.2', '1e3.4'])('%j is no cursor', (text) => {
  expect(parseCursor(text)).toBeNull();
});

test('the answer for one view is computed once per change and small when packed', async () => {
  await makeReports(3_000, (i) => ({
    visibility: 'published',
    lat: 51.27 + (i % 61) * 0.002,
    lng: 8.12 + (i % 53) * 0.004,
    place: `Straße mit einem längeren Namen ${i}`,
  }));
  const first = await mapAnswer(query('bbox=8.1,51.25,8.38,51.41&zoom=13'));
  expect(await mapAnswer(query('bbox=8.1,51.25,8.38,51.41&zoom=13'))).toBe(first);
  expect(JSON.parse(first.text).features.length).toBeLessThanOrEqual(200);
  expect(gzipSync(first.text).byteLength).toBeLessThan(30_000);
});
