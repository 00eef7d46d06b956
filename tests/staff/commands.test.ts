import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { reportComplaints, reportEvents, reportPhotos, reports } from '@/db/schema';
import { type Actor, actorOf, anonymous } from '@/lib/accounts/actor';
import { followToken } from '@/lib/reports/follow-token';
import { isPlaceUnknown } from '@/lib/reports/place-known';
import { reportsOf, takeOver } from '@/lib/reports/take-over';
import { readCase } from '@/lib/staff/case';
import { correctReport } from '@/lib/staff/correct';
import { decideComplaint } from '@/lib/staff/decide';
import { enterReport, findEntered } from '@/lib/staff/enter';
import { mergeReport } from '@/lib/staff/merge';
import { checkReport, closeReport, forwardReport, reopenReport } from '@/lib/staff/moves';
import { addNote } from '@/lib/staff/note';
import { hideReport, publishReport } from '@/lib/staff/publish';
import { town } from '@/lib/town';
import { afterWorkingDays } from '@/lib/town/working-time';
import { useDatabase } from '../helpers/database';
import { makePhoto, makeReport } from '../helpers/factories';
import { everything, makeUser } from '../helpers/people';

useDatabase();

let schulte: Actor;
let crew: Actor;
beforeAll(async () => {
  schulte = actorOf({
    ...(await makeUser({ role: 'staff', name: 'Frau Schulte' })),
    departments: [everything],
  });
  crew = actorOf(await makeUser({ role: 'crew' }));
});

const stateOf = async (id: string) => {
  const [row] = await (await db()).select().from(reports).where(eq(reports.id, id));
  if (!row) throw new Error('gone');
  return row;
};
const seen = (report: { id: string; version: number }) => ({
  reportId: report.id,
  baseVersion: report.version,
});

test('of two clerks at once one wins, the other is told by whom and nothing is overwritten', async () => {
  const report = await makeReport();
  const both = await Promise.all([
    checkReport(schulte, seen(report)),
    closeReport(schulte, { ...seen(report), outcome: 'notFound' }),
  ]);
  expect(both.filter((result) => result.ok)).toHaveLength(1);
  const refused = both.find((result) => !result.ok);
  const now = await stateOf(report.id);
  expect(refused).toMatchObject({
    code: 'conflict',
    detail: { status: now.status, version: 2, by: 'Frau Schulte' },
  });
  expect(now.version).toBe(2);
});

test('publishing shows exactly the chosen photos, hiding takes the report back', async () => {
  const report = await makeReport();
  const [first, second] = [await makePhoto(report.id), await makePhoto(report.id, { position: 1 })];
  const foreign = await makePhoto((await makeReport()).id);
  const published = await publishReport(schulte, { ...seen(report), photoIds: [second.id, foreign.id] });
  expect(published).toMatchObject({ ok: true });
  const rows = await (await db()).select().from(reportPhotos);
  const isPublic = Object.fromEntries(rows.map((row) => [row.id, row.isPublic]));
  expect(isPublic).toMatchObject({ [first.id]: false, [second.id]: true, [foreign.id]: false });
  expect(await stateOf(report.id)).toMatchObject({ visibility: 'published', version: 2 });
  await hideReport(schulte, { reportId: report.id, baseVersion: 2 });
  expect(await stateOf(report.id)).toMatchObject({ visibility: 'hidden', version: 3 });
});

test('what its sender wants private is never published', async () => {
  const report = await makeReport({ visibility: 'private' });
  expect(await publishReport(schulte, seen(report))).toMatchObject({ code: 'conflict' });
  expect(await stateOf(report.id)).toMatchObject({ visibility: 'private', version: 1 });
});

test('forwarding names the body, to nobody or the town itself it is refused', async () => {
  const report = await makeReport();
  for (const body of ['', 'town', 'nobody']) {
    expect(await forwardReport(schulte, { ...seen(report), body, text: '' })).toMatchObject({
      code: 'invalid',
      fields: { body: 'body' },
    });
  }
  await forwardReport(schulte, { ...seen(report), body: 'strassenNrw', text: 'Bundesstraße' });
  expect(await stateOf(report.id)).toMatchObject({ status: 'forwarded', responsible: 'strassenNrw' });
  await reopenReport(schulte, { reportId: report.id, baseVersion: 2 });
  expect(await stateOf(report.id)).toMatchObject({ status: 'checked', responsible: 'town', closedAt: null });
});

test('"Kein Schaden" needs a reason, the reporter reads it', async () => {
  const report = await makeReport();
  const bare = await closeReport(schulte, { ...seen(report), outcome: 'rejected', text: ' ' });
  expect(bare).toMatchObject({ code: 'invalid', fields: { text: 'reason' } });
  await closeReport(schulte, { ...seen(report), outcome: 'rejected', text: 'Das ist ein Gullydeckel.' });
  const story = await readCase(report.id);
  expect(story?.status).toBe('rejected');
  expect(story?.events.at(-1)).toMatchObject({ text: 'Das ist ein Gullydeckel.', isPublic: true });
});

test('a note changes no version; internal ones are not for the reporter', async () => {
  const report = await makeReport();
  await addNote(schulte, { reportId: report.id, text: 'Wo genau?', isPublic: true });
  await addNote(schulte, { reportId: report.id, text: 'Herr M. ruft oft an', isPublic: false });
  const story = await readCase(report.id);
  expect(story?.version).toBe(1);
  expect(story?.events.map(({ text, isPublic }) => [text, isPublic])).toEqual([
    ['Wo genau?', true],
    ['Herr M. ruft oft an', false],
  ]);
});

test('correcting moves the report, drops answers of the old kind and keeps measured places untouched', async () => {
  const report = await makeReport({ answers: { depth: 'over5' }, accuracyM: 8, positionSource: 'device' });
  const same = {
    reportId: report.id,
    hazard: false,
    lat: report.lat,
    lng: report.lng,
    place: 'Ruhrstraße 12',
  };
  await correctReport(schulte, { ...same, baseVersion: 1, category: 'roadway' });
  expect(await stateOf(report.id)).toMatchObject({ accuracyM: 8, answers: { depth: 'over5' } });
  await correctReport(schulte, {
    ...same,
    baseVersion: 2,
    category: 'drain',
    lat: '51.375',
    lng: '8.1711',
    place: '',
  });
  const moved = await stateOf(report.id);
  expect(moved).toMatchObject({ category: 'drain', answers: {}, accuracyM: null, positionSource: 'pin' });
  expect(moved.place).toBe('Freienohl');
  expect(moved.lat).toBeCloseTo(51.375);
});

test.each([
  ['north of the pole', { lat: '91', lng: '8' }],
  ['no number', { lat: 'x', lng: '8' }],
])('a place %s is refused', async (_what, point) => {
  const report = await makeReport();
  const input = { ...seen(report), category: 'roadway', hazard: false, place: 'Hier', ...point };
  expect(await correctReport(schulte, input)).toMatchObject({ code: 'invalid' });
});

test('a danger found by staff calls the person on duty', async () => {
  const report = await makeReport();
  const { lat, lng, place, category } = report;
  await correctReport(schulte, { ...seen(report), category, hazard: true, lat, lng, place });
  expect((await readCase(report.id))?.alert).toMatchObject({ state: 'calling' });
});

test('merging hands over everybody concerned and what was merged before', async () => {
  const into = await makeReport({ affectedCount: 2 });
  const report = await makeReport({ affectedCount: 3, lat: into.lat, lng: into.lng });
  const earlier = await makeReport({ status: 'merged', mergedInto: report.id });
  expect((await readCase(report.id))?.same.map(({ id }) => id)).toContain(into.id);
  await mergeReport(schulte, { ...seen(report), into: into.id });
  expect(await stateOf(report.id)).toMatchObject({ status: 'merged', mergedInto: into.id });
  expect(await stateOf(earlier.id)).toMatchObject({ mergedInto: into.id });
  expect((await stateOf(into.id)).affectedCount).toBe(5);
  expect((await readCase(report.id))?.events.at(-1)?.data).toMatchObject({ into: into.trackingCode });
});

test('a report is not merged with itself, a closed or an unknown one', async () => {
  const report = await makeReport();
  const closed = await makeReport({ status: 'done' });
  for (const into of [report.id, closed.id, '0192d0f0-0000-7000-8000-000000000000']) {
    expect(await mergeReport(schulte, { ...seen(report), into })).toMatchObject({ fields: { into: 'into' } });
  }
});

async function complaintOn(reportId: string, id: string) {
  const row = { id, reportId, reason: 'plate' as const, tokenHash: id, createdAt: Date.now() };
  await writeTx((tx) => tx.insert(reportComplaints).values(row));
}

test('a complaint is decided once and answered; the report comes back when none is open any more', async () => {
  const report = await makeReport({ visibility: 'hidden' });
  await complaintOn(report.id, 'c1');
  await complaintOn(report.id, 'c2');
  const decide = (complaintId: string, answer = 'Wir haben nachgesehen.') =>
    decideComplaint(schulte, { complaintId, decision: 'restored', answer });
  expect(await decide('c1', '')).toMatchObject({ fields: { answer: 'answer' } });
  expect(await decide('c1')).toMatchObject({ ok: true });
  expect((await stateOf(report.id)).visibility).toBe('hidden');
  expect(await decide('c1')).toMatchObject({ code: 'conflict' });
  expect(await decide('c2')).toMatchObject({ ok: true });
  expect((await stateOf(report.id)).visibility).toBe('published');
});

test('a complaint that was found right meanwhile keeps the report off, whatever is answered to an older one', async () => {
  const report = await makeReport({ visibility: 'hidden' });
  await complaintOn(report.id, 'older');
  await complaintOn(report.id, 'right');
  const decide = (complaintId: string, decision: 'removed' | 'restored') =>
    decideComplaint(schulte, { complaintId, decision, answer: 'Wir haben nachgesehen.' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await decide('right', 'removed')).toMatchObject({ ok: true });
  expect(await decide('older', 'restored')).toMatchObject({ ok: true });
  expect((await stateOf(report.id)).visibility).toBe('hidden');
});

test('a call becomes a report once, with its place, whoever clicks twice', async () => {
  const call = {
    id: '0192d0f0-1111-7000-8000-000000000001',
    place: 'Freienohl',
    category: 'roadway',
    description: 'Loch vor der Kirche',
    contact: '0291 12345',
    hazard: false,
    source: 'phone' as const,
  };
  expect(await enterReport(schulte, call)).toMatchObject({ ok: true });
  expect(await enterReport(schulte, call)).toMatchObject({ ok: true });
  const report = await stateOf(call.id);
  expect(report).toMatchObject({ source: 'phone', place: 'Freienohl', positionSource: 'address' });
  expect(report.contact).toBe('0291 12345');
  expect(
    await enterReport(schulte, { ...call, id: call.id.replace('1111', '2222'), place: '' }),
  ).toMatchObject({
    fields: { place: 'place' },
  });
});

test.each([
  ['phone', '0192d0f0-4444-7000-8000-000000000001'],
  ['counter', '0192d0f0-4444-7000-8000-000000000002'],
] as const)(
  'what is said at the %s is not the clerk’s: the caller takes it over with the link',
  async (source, id) => {
    const own = await makeUser({ role: 'staff' });
    const clerk = actorOf({ ...own, departments: [everything] });
    const said = {
      place: 'Freienohl',
      category: 'waste',
      description: 'Sofa',
      contact: '0291 1',
      hazard: false,
    };
    expect(await enterReport(clerk, { ...said, id, source })).toMatchObject({ ok: true });
    expect((await stateOf(id)).accountId).toBeNull();
    expect(await reportsOf(own.id)).toEqual([]);
    // Who wrote it down stays known, and gets the sheet for the caller.
    const events = await (await db()).select().from(reportEvents).where(eq(reportEvents.reportId, id));
    expect(events).toMatchObject([{ type: 'received', actorId: own.id }]);
    expect(await findEntered(actorOf({ ...own, departments: [] }), id)).toMatchObject({ id });
    const caller = await makeUser();
    expect(await takeOver(actorOf(caller), [followToken(id)])).toEqual([id]);
    expect((await stateOf(id)).accountId).toBe(caller.id);
  },
);

test('a call whose place nobody finds is offered as no duplicate, until its place is set on the map', async () => {
  const known = await makeReport({ category: 'waste', ...town.centre });
  const call = {
    id: '0192d0f0-3333-7000-8000-000000000001',
    place: 'Unbekannte Gasse 99',
    category: 'waste',
    description: '',
    contact: '',
    hazard: false,
    source: 'phone' as const,
  };
  await enterReport(schulte, call);
  const unknown = await stateOf(call.id);
  expect([unknown.place, isPlaceUnknown(unknown)]).toEqual(['Unbekannte Gasse 99', true]);
  expect((await readCase(call.id))?.same).toEqual([]);
  expect((await readCase(known.id))?.same.map(({ id }) => id)).not.toContain(call.id);
  const { category, hazard, place } = unknown;
  const { lat, lng } = town.centre;
  await correctReport(schulte, { ...seen(unknown), category, hazard, place, lat: lat + 0.0001, lng });
  expect(isPlaceUnknown(await stateOf(call.id))).toBe(false);
  expect((await readCase(call.id))?.same.map(({ id }) => id)).toContain(known.id);
});

test('crews and strangers change nothing here, and cannot tell an unknown report from a denied one', async () => {
  const report = await makeReport();
  for (const actor of [crew, anonymous]) {
    const results = await Promise.all([
      checkReport(actor, seen(report)),
      publishReport(actor, seen(report)),
      hideReport(actor, seen(report)),
      closeReport(actor, { ...seen(report), outcome: 'done' }),
      forwardReport(actor, { ...seen(report), body: 'strassenNrw' }),
      mergeReport(actor, { ...seen(report), into: report.id }),
      addNote(actor, { reportId: report.id, text: 'x', isPublic: true }),
      correctReport(actor, { ...seen(report), category: 'drain', hazard: true, lat: 51, lng: 8, place: 'x' }),
    ]);
    for (const result of results) expect(result).toEqual({ ok: false, code: 'notFound' });
  }
  expect(await stateOf(report.id)).toEqual(report);
});

test('a report has a deadline for its repair once it is accepted, and none when it is closed', async () => {
  const report = await makeReport({ category: 'waste' });
  await checkReport(schulte, seen(report));
  const checked = await stateOf(report.id);
  expect(checked.dueAt).toBe(afterWorkingDays(checked.updatedAt, 3));
  const { hazard, lat, lng, place } = checked;
  await correctReport(schulte, { ...seen(checked), category: 'ice', hazard, lat, lng, place });
  expect((await stateOf(report.id)).dueAt).toBe(afterWorkingDays(Date.now(), 1));
  const now = await stateOf(report.id);
  await closeReport(schulte, { ...seen(now), outcome: 'done', text: '' });
  expect((await stateOf(report.id)).dueAt).toBeNull();
});
