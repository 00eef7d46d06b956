import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { alerts, reportEvents, reportPhotos, reports } from '@/db/schema';
import { systemActor } from '@/lib/accounts/actor';
import { crewQuery, openReportsFor } from '@/lib/crew/queries';
import { statuses } from '@/lib/reports/status';
import { useDatabase } from '../helpers/database';
import { makePhoto, makeReport } from '../helpers/factories';

useDatabase();

beforeEach(async () => {
  const source = await db();
  for (const table of [alerts, reportEvents, reportPhotos, reports]) await source.delete(table);
});

const ask = async (query: Record<string, unknown> = {}) =>
  openReportsFor(systemActor, crewQuery.parse(query));
const idsFor = async (query?: Record<string, unknown>) => (await ask(query)).reports.map(({ id }) => id);

test('a crew sees every open report, published or not, and none that is closed', async () => {
  for (const status of statuses) await makeReport({ status });
  const hidden = await makeReport({ visibility: 'hidden' });
  const secret = await makeReport({ visibility: 'private' });
  const answer = await ask();
  expect(new Set(answer.reports.map(({ status }) => status))).toEqual(
    new Set(['new', 'checked', 'accepted', 'inWork']),
  );
  expect(answer.reports.map(({ id }) => id)).toEqual(expect.arrayContaining([hidden.id, secret.id]));
  expect(answer).toMatchObject({ gone: [], isCut: false });
});

test('it gets what it needs for the work and nothing about the reporter', async () => {
  const report = await makeReport({
    contact: 'erika@example.org',
    accountId: 'account-1',
    hazard: true,
    accuracyM: 8,
  });
  const photo = await makePhoto(report.id);
  await (await db()).insert(alerts).values({ reportId: report.id, nextAt: 1, createdAt: 1 });
  const [seen] = (await ask()).reports;
  expect(seen).toEqual({
    id: report.id,
    category: 'roadway',
    lat: report.lat,
    lng: report.lng,
    accuracyM: 8,
    place: report.place,
    district: 'Meschede',
    description: '',
    locale: 'de',
    answers: {},
    hazard: true,
    affected: 1,
    receivedAt: report.receivedAt,
    status: 'new',
    responsible: 'town',
    version: 1,
    photos: [{ id: photo.id, color: photo.color }],
    additions: [],
    isCalling: true,
    permit: null,
  });
});

test('what the sender added, or wrote when opening it again, comes along; what the office noted does not', async () => {
  const report = await makeReport();
  const events = [
    { at: 3, type: 'status', actorKind: 'citizen', text: 'Wieder offen' },
    { at: 1, type: 'addition', actorKind: 'citizen', text: 'Größer als ein Teller' },
    { at: 2, type: 'addition', actorKind: 'citizen', text: '' },
    { at: 4, type: 'note', actorKind: 'staff', text: 'Nur für uns' },
    { at: 5, type: 'status', actorKind: 'staff', text: 'Angenommen' },
  ] as const;
  await (await db())
    .insert(reportEvents)
    .values(events.map((event) => ({ ...event, id: randomUUID(), reportId: report.id })));
  const [seen] = (await ask()).reports;
  expect(seen?.additions).toEqual([
    { at: 1, text: 'Größer als ein Teller' },
    { at: 3, text: 'Wieder offen' },
  ]);
});

describe('an area', () => {
  const center = { lat: 51.35, lng: 8.28 };

  test('around a point holds what is near, nearest first, danger before all', async () => {
    const near = await makeReport({ lat: 51.351, lng: 8.28 });
    const nearer = await makeReport({ lat: 51.35, lng: 8.2801 });
    const danger = await makeReport({ lat: 51.36, lng: 8.28, hazard: true });
    await makeReport({ lat: 51.42, lng: 8.28 });
    const found = await idsFor({ near: `${center.lat},${center.lng}`, radiusM: '2000' });
    expect(found).toEqual([danger.id, nearer.id, near.id]);
  });

  test('as a box holds what lies in it', async () => {
    const inside = await makeReport({ lat: 51.35, lng: 8.28 });
    await makeReport({ lat: 51.39, lng: 8.28 });
    expect(await idsFor({ bbox: '8.2,51.3,8.3,51.36' })).toEqual([inside.id]);
  });

  test('as a district holds what lies in it', async () => {
    const there = await makeReport({ district: 'Freienohl' });
    await makeReport({ district: 'Meschede' });
    expect(await idsFor({ district: 'Freienohl' })).toEqual([there.id]);
  });

  test.each([
    ['near', 'somewhere'],
    ['near', '51.3'],
    ['bbox', '1,2,3'],
    ['bbox', '1,2,3,x'],
    ['since', '-1'],
    ['radiusM', '10'],
  ])('that cannot be read (%s=%s) is refused', (field, value) => {
    expect(crewQuery.safeParse({ [field]: value }).success).toBe(false);
  });
});

test('with "since" come only changes, and the ids of what is no longer open', async () => {
  const before = Date.now() - 3600_000;
  await makeReport({ updatedAt: before });
  const changed = await makeReport();
  const closed = await makeReport({ status: 'done' });
  await makeReport({ status: 'done', updatedAt: before });
  const answer = await ask({ since: String(before + 1) });
  expect(answer.reports.map(({ id }) => id)).toEqual([changed.id]);
  expect(answer.gone).toEqual([closed.id]);
});

test('nothing that happens between two looks is missed', async () => {
  const first = await ask();
  const report = await makeReport({ updatedAt: first.at });
  expect(await idsFor({ since: String(first.at) })).toEqual([report.id]);
});

test('the answer is limited and says so', async () => {
  for (let i = 0; i < 301; i += 1) await makeReport();
  const answer = await ask();
  expect(answer.reports).toHaveLength(300);
  expect(answer.isCut).toBe(true);
});
