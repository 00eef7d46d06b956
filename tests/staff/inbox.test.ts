import { beforeAll, expect, test } from 'vitest';
import { writeTx } from '@/db/client';
import { reportComplaints } from '@/db/schema';
import { systemActor } from '@/lib/accounts/actor';
import { inboxHref, viewOf } from '@/lib/staff/address';
import { startOfDay } from '@/lib/staff/filters';
import { countInbox, PAGE_SIZE, readInbox } from '@/lib/staff/inbox';
import { useDatabase } from '../helpers/database';
import { makePhoto, makeReport, makeReports } from '../helpers/factories';

useDatabase();

const noon = Date.parse('2026-11-23T11:00:00Z');
const hour = 3600_000;
const view = (filter: string, q = '', page = '1') => viewOf({ filter, q, page });

beforeAll(async () => {
  await makeReports(PAGE_SIZE + 5, (index) => ({
    receivedAt: noon - (index + 30) * hour,
    status: 'done',
    place: `Altweg ${index}`,
  }));
  await makeReport({
    receivedAt: noon - hour,
    place: 'Große Straße 3',
    description: 'Wasser läuft über',
    dueAt: noon + 2 * hour,
  });
  await makeReport({
    receivedAt: noon - 40 * hour,
    hazard: true,
    place: 'Brückenstraße 1',
    dueAt: noon - hour,
  });
  await makeReport({ receivedAt: noon - 41 * hour, hazard: true, status: 'done' });
  const worked = await makeReport({
    receivedAt: noon - 50 * hour,
    status: 'inWork',
    visibility: 'hidden',
    dueAt: noon - 2 * hour,
  });
  await makePhoto(worked.id, { id: 'second', position: 1 });
  await makePhoto(worked.id, { id: 'first', position: 0 });
  await writeTx((tx) =>
    tx
      .insert(reportComplaints)
      .values({ id: 'c', reportId: worked.id, reason: 'plate', tokenHash: 't', createdAt: noon }),
  );
});

test('each view counts its reports', async () => {
  expect(await countInbox(systemActor, noon)).toEqual({
    new: 2,
    hazard: 1,
    due: 3,
    today: 1,
    work: 1,
    complaints: 1,
    all: PAGE_SIZE + 9,
  });
});

test('what is due today or late is shown by its deadline; other views can be', async () => {
  const places = async (query: Record<string, string>) =>
    (await readInbox(systemActor, viewOf(query), noon)).items.map(
      ({ dueAt }) => ((dueAt ?? 0) - noon) / hour,
    );
  expect(await places({ filter: 'due' })).toEqual([-2, -1, 2]);
  expect(await places({ filter: 'new', sort: 'due' })).toEqual([-1, 2]);
  const early = Date.parse('2026-11-22T11:00:00Z');
  expect((await readInbox(systemActor, viewOf({ filter: 'due' }), early)).total).toBe(0);
});

test('long lists keep their order', () => {
  expect(viewOf({ filter: 'all', sort: 'due' }).sort).toBe('newest');
  expect(viewOf({ filter: 'work', sort: 'age' }).sort).toBe('newest');
});

test('danger comes before the newest, and numbers run through', async () => {
  const { items } = await readInbox(systemActor, view('new'), noon);
  expect(items.map(({ place, number }) => [number, place])).toEqual([
    [1, 'Brückenstraße 1'],
    [2, 'Große Straße 3'],
  ]);
});

test('the second page goes on with the numbers of the first', async () => {
  const first = await readInbox(systemActor, view('all'), noon);
  const second = await readInbox(systemActor, view('all', '', '2'), noon);
  expect(first).toMatchObject({ pages: 2, total: PAGE_SIZE + 9 });
  expect(second.items[0]?.number).toBe(PAGE_SIZE + 1);
  const ids = new Set([...first.items, ...second.items].map(({ id }) => id));
  expect(ids.size).toBe(PAGE_SIZE + 9);
});

test('the first photo stands for the report', async () => {
  const { items } = await readInbox(systemActor, view('work'), noon);
  expect(items[0]?.photo?.id).toBe('first');
});

test.each([
  ['grosse', 1],
  ['große str', 1],
  ['wasser lauft', 1],
  ['altweg', PAGE_SIZE + 5],
  ['gibtesnicht', 0],
  ['"; drop table reports; --', 0],
])('searching %j finds %i', async (text, expected) => {
  expect((await readInbox(systemActor, view('all', text), noon)).total).toBe(expected);
});

test('addresses of the inbox come back as they were, nonsense becomes the new reports', () => {
  const wanted = view('work', 'Ruhr & Co', '3');
  const url = new URL(inboxHref(wanted, 'id-1'), 'http://own');
  expect(url.pathname).toBe('/staff/id-1');
  expect(viewOf(Object.fromEntries(url.searchParams))).toEqual(wanted);
  expect(viewOf({ filter: 'x', page: '-1', q: ['a'] })).toEqual({
    filter: 'new',
    sort: 'newest',
    text: '',
    page: 1,
  });
});

test.each([
  ['in winter', '2026-11-23T11:00:00Z', '2026-11-22T23:00:00Z'],
  ['in summer', '2026-07-01T11:00:00Z', '2026-06-30T22:00:00Z'],
  ['just after midnight', '2026-11-22T23:00:01Z', '2026-11-22T23:00:00Z'],
  ['on the day the clock goes back', '2026-10-25T20:00:00Z', '2026-10-24T22:00:00Z'],
  ['on the day the clock goes forward', '2026-03-29T20:00:00Z', '2026-03-28T23:00:00Z'],
])('the German day begins at its midnight %s', (_when, now, start) => {
  expect(new Date(startOfDay(Date.parse(now))).toISOString()).toBe(new Date(start).toISOString());
});
