import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { auditLog, reportEvents, reportPhotos, reports } from '@/db/schema';
import { anonymous } from '@/lib/accounts/actor';
import type { StoredPhoto } from '@/lib/photos/store';
import { addToReport } from '@/lib/reports/additions';
import { withdrawReport } from '@/lib/reports/withdraw';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';

useDatabase();

const hash = () => randomUUID().replaceAll('-', '').repeat(2);
const photo = (): StoredPhoto => ({
  sha256: hash(),
  fullHash: hash(),
  thumbHash: hash(),
  width: 800,
  height: 600,
  color: '#808080',
});

const addition = (reportId: string, more: object = {}) => ({
  v: 1,
  reportId,
  id: randomUUID(),
  note: 'Es wird größer',
  contentKey: 'key',
  photos: [],
  ...more,
});

const rowsOf = async (reportId: string) => {
  const read = await db();
  const [report] = await read.select().from(reports).where(eq(reports.id, reportId));
  const photos = await read.select().from(reportPhotos).where(eq(reportPhotos.reportId, reportId));
  const events = await read.select().from(reportEvents).where(eq(reportEvents.reportId, reportId));
  const audit = await read.select().from(auditLog).where(eq(auditLog.objectId, reportId));
  return { report, photos, events, audit: audit.map(({ event }) => event) };
};

test('the same addition sent twenty times at once is one, with one answer', async () => {
  const { id, version } = await makeReport({ status: 'inWork' });
  const same = addition(id, { photos: [photo()] });
  const answers = await Promise.all(Array.from({ length: 20 }, () => addToReport(anonymous, same)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const { report, photos, events, audit } = await rowsOf(id);
  expect([photos.length, events.length, audit]).toEqual([1, 1, ['report.added']]);
  // A crew on its way must not meet a conflict because of a note.
  expect([report?.status, report?.version]).toEqual(['inWork', version]);
  expect(photos[0]).toMatchObject({ role: 'addition', isPublic: false });
});

test('other content under the same id is a conflict and changes nothing', async () => {
  const { id } = await makeReport();
  const first = addition(id);
  await addToReport(anonymous, first);
  const second = await addToReport(anonymous, { ...first, note: 'anders', contentKey: 'other' });
  expect(second).toMatchObject({ ok: false, code: 'conflict' });
  expect((await rowsOf(id)).events.map(({ text }) => text)).toEqual(['Es wird größer']);
});

test('an answer that got lost is repeated even after the report was withdrawn', async () => {
  const { id } = await makeReport();
  const sent = addition(id);
  const before = await addToReport(anonymous, sent);
  await withdrawReport(anonymous, { reportId: id });
  expect(await addToReport(anonymous, sent)).toEqual(before);
  expect(await addToReport(anonymous, addition(id))).toMatchObject({ ok: false, code: 'notFound' });
});

test.each(['done', 'notFound'] as const)(
  'a report that is %s is opened again, with words and photo',
  async (status) => {
    const { id } = await makeReport({ status, closedAt: Date.now() });
    const result = await addToReport(anonymous, addition(id, { reopen: true, photos: [photo()] }));
    expect(result).toMatchObject({ ok: true, value: { status: 'new' } });
    const { report, photos, events, audit } = await rowsOf(id);
    expect(report).toMatchObject({ status: 'new', closedAt: null, version: 2 });
    expect(photos.map(({ role }) => role)).toEqual(['reopen']);
    expect(events[0]).toMatchObject({
      type: 'status',
      status: 'new',
      text: 'Es wird größer',
      data: { reopened: true },
    });
    expect(audit).toEqual(['report.reopened']);
  },
);

test('"noch nicht behoben" on an open report is only a note', async () => {
  const { id } = await makeReport({ status: 'inWork' });
  expect(await addToReport(anonymous, addition(id, { reopen: true }))).toMatchObject({
    ok: true,
    value: { status: 'inWork' },
  });
  expect((await rowsOf(id)).audit).toEqual(['report.added']);
});

test('a report gathers at most thirty photos', async () => {
  const { id } = await makeReport();
  const five = () => addition(id, { photos: Array.from({ length: 5 }, photo) });
  for (let i = 0; i < 6; i++) expect(await addToReport(anonymous, five())).toMatchObject({ ok: true });
  expect(await addToReport(anonymous, five())).toMatchObject({ ok: false, code: 'tooManyPhotos' });
  expect((await rowsOf(id)).photos).toHaveLength(30);
});

test.each([
  ['nothing', { note: '  ' }],
  ['too long a note', { note: 'x'.repeat(1001) }],
  ['an unknown version', { v: 9 }],
])('an addition with %s is refused', async (_, more) => {
  const { id } = await makeReport();
  expect(await addToReport(anonymous, addition(id, more))).toMatchObject({ ok: false, code: 'invalid' });
});
