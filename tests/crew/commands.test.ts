import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { alerts, auditLog, reportEvents, reportPhotos, reports } from '@/db/schema';
import { actorOf, anonymous } from '@/lib/accounts/actor';
import { performCrewAction } from '@/lib/crew/commands';
import { markAffected } from '@/lib/reports/affected';
import type { Status } from '@/lib/reports/status';
import { moveReport } from '@/lib/reports/transition';
import { correctReport } from '@/lib/staff/correct';
import { checkReport, closeReport } from '@/lib/staff/moves';
import { hideReport, publishReport } from '@/lib/staff/publish';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';
import { everything } from '../helpers/people';

useDatabase();

const anna = actorOf({ id: 'crew-anna', role: 'crew' });
const bernd = actorOf({ id: 'crew-bernd', role: 'crew' });
const office = actorOf({ id: 'staff-clara', role: 'staff', departments: [everything] });

const photo = (digit: string) => ({
  sha256: digit.repeat(64),
  fullHash: digit.repeat(64),
  thumbHash: digit.repeat(64),
  width: 1600,
  height: 1200,
  color: '#777777',
});

interface Told {
  readonly id?: string;
  readonly photos?: ReturnType<typeof photo>[];
  readonly contentKey?: string;
  readonly [field: string]: unknown;
}

/** One PUT, as the route hands it on. */
const tell = ({ id = randomUUID(), photos = [], contentKey = 'a'.repeat(64), ...action }: Told) => ({
  id,
  contentKey,
  photos,
  action: { v: 1, baseVersion: 1, at: Date.now(), ...action },
});

const stored = async (id: string) => {
  const [row] = await (await db()).select().from(reports).where(eq(reports.id, id));
  return row;
};
const eventsOf = async (id: string) =>
  (await db()).select().from(reportEvents).where(eq(reportEvents.reportId, id));

describe('a crew', () => {
  test.each<[string, Record<string, unknown>, Status]>([
    ['accepts', { action: 'accept' }, 'accepted'],
    ['starts', { action: 'start' }, 'inWork'],
    ['closes', { action: 'done' }, 'done'],
    ['finds nothing', { action: 'notFound' }, 'notFound'],
    ['hands on', { action: 'notOurs', body: 'strassenNrw' }, 'forwarded'],
  ])('%s a report', async (_name, said, expected) => {
    const report = await makeReport();
    const result = await performCrewAction(anna, tell({ reportId: report.id, ...said }));
    expect(result).toMatchObject({
      ok: true,
      value: { isReplay: false, receipt: { reportId: report.id, status: expected, version: 2 } },
    });
    expect(await stored(report.id)).toMatchObject({ status: expected, version: 2 });
    const [event] = await eventsOf(report.id);
    expect(event).toMatchObject({ type: 'status', status: expected, actorId: anna.id });
  });

  test('names the body it hands a report on to, or is asked for it', async () => {
    const report = await makeReport();
    const without = await performCrewAction(anna, tell({ reportId: report.id, action: 'notOurs' }));
    expect(without).toMatchObject({ ok: false, code: 'invalid', fields: { 'action.body': 'required' } });
    await performCrewAction(anna, tell({ reportId: report.id, action: 'notOurs', body: 'district' }));
    expect((await stored(report.id))?.responsible).toBe('district');
  });

  test('closes with after-photos, a note and an audit row', async () => {
    const report = await makeReport();
    const said = tell({
      reportId: report.id,
      action: 'done',
      note: 'Kalt verfüllt',
      photos: [photo('1'), photo('2')],
    });
    const result = await performCrewAction(anna, said);
    const rows = await (await db()).select().from(reportPhotos).where(eq(reportPhotos.reportId, report.id));
    expect(rows.map(({ role, sha256, isPublic }) => [role, sha256[0], isPublic])).toEqual([
      ['after', '1', false],
      ['after', '2', false],
    ]);
    expect(result).toMatchObject({
      value: { receipt: { photos: rows.map(({ id, sha256 }) => ({ id, sha256 })) } },
    });
    expect((await eventsOf(report.id))[0]).toMatchObject({ text: 'Kalt verfüllt', data: { photos: 2 } });
    const [audit] = await (await db())
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.objectId, report.id), eq(auditLog.event, 'crew.action')));
    expect(audit).toMatchObject({ actorId: anna.id, data: { action: 'done', photos: 2 } });
  });

  test.each([
    ['in the future', Number.MAX_SAFE_INTEGER],
    ['before the report', 1],
  ])('with a clock %s does not shift the timeline', async (_name, at) => {
    const report = await makeReport();
    await performCrewAction(anna, tell({ reportId: report.id, action: 'accept', at }));
    const [event] = await eventsOf(report.id);
    expect(event?.at).toBeGreaterThanOrEqual(report.receivedAt);
    expect(event?.at).toBeLessThanOrEqual(Date.now());
  });

  test('who acts on a dangerous report ends its alert', async () => {
    const report = await makeReport({ hazard: true });
    const source = await db();
    await source.insert(alerts).values({ reportId: report.id, nextAt: 1, createdAt: 1 });
    await performCrewAction(anna, tell({ reportId: report.id, action: 'accept' }));
    const [alert] = await source.select().from(alerts).where(eq(alerts.reportId, report.id));
    expect(alert).toMatchObject({ state: 'acknowledged', acknowledgedBy: anna.id });
  });
});

test('citizens, with and without account, get the answer of an unknown report', async () => {
  const report = await makeReport();
  for (const actor of [anonymous, actorOf({ id: 'citizen-dora', role: 'citizen' })]) {
    const denied = await performCrewAction(actor, tell({ reportId: report.id, action: 'done' }));
    const unknown = await performCrewAction(actor, tell({ reportId: randomUUID(), action: 'done' }));
    expect(denied).toEqual(unknown);
    expect(denied).toMatchObject({ ok: false, code: 'notFound' });
  }
  expect((await stored(report.id))?.status).toBe('new');
});

describe('the same id', () => {
  test('twenty times at once is one action, one photo and one answer', async () => {
    const report = await makeReport();
    const said = tell({ reportId: report.id, action: 'done', photos: [photo('3')] });
    const results = await Promise.all(Array.from({ length: 20 }, () => performCrewAction(anna, said)));
    const receipts = results.map((result) => (result.ok ? result.value.receipt : result));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(results.filter((result) => result.ok && !result.value.isReplay)).toHaveLength(1);
    expect(await eventsOf(report.id)).toHaveLength(1);
  });

  test('with other content is refused and changes nothing', async () => {
    const report = await makeReport();
    const said = tell({ reportId: report.id, action: 'accept' });
    await performCrewAction(anna, said);
    const other = await performCrewAction(anna, { ...said, contentKey: 'b'.repeat(64) });
    expect(other).toMatchObject({ ok: false, code: 'conflict', detail: { reason: 'otherContent' } });
    expect((await stored(report.id))?.version).toBe(2);
  });
});

describe('when somebody else was faster', () => {
  test('the crew is told what, who and when, and nothing changes', async () => {
    const report = await makeReport({ receivedAt: Date.now() - 60_000 });
    const at = Date.now() - 30_000;
    await performCrewAction(office, tell({ reportId: report.id, action: 'notFound', at }));
    const late = tell({ reportId: report.id, action: 'done', baseStatus: 'new', photos: [photo('4')] });
    expect(await performCrewAction(anna, late)).toEqual({
      ok: false,
      code: 'conflict',
      detail: { reason: 'changed', reportId: report.id, status: 'notFound', version: 2, by: 'staff', at },
    });
    expect(await stored(report.id)).toMatchObject({ status: 'notFound', version: 2 });
    expect(await eventsOf(report.id)).toHaveLength(1);
    const source = await db();
    expect(await source.select().from(reportPhotos).where(eq(reportPhotos.reportId, report.id))).toEqual([]);
  });

  test('a refused action stores no key: the same id goes through later', async () => {
    const report = await makeReport({ version: 5 });
    const said = tell({ reportId: report.id, action: 'accept' });
    expect(await performCrewAction(anna, said)).toMatchObject({ code: 'conflict' });
    const again = { ...said, action: { ...said.action, baseVersion: 5 } };
    expect(await performCrewAction(anna, again)).toMatchObject({ ok: true });
  });

  test('the same result is kept beside the first: both photos, both notes', async () => {
    const report = await makeReport();
    const said = { reportId: report.id, action: 'done', baseStatus: 'new' };
    await performCrewAction(bernd, tell({ ...said, note: 'Erster', photos: [photo('5')] }));
    const second = await performCrewAction(anna, tell({ ...said, note: 'Zweite', photos: [photo('6')] }));
    expect(second).toMatchObject({
      ok: true,
      value: { receipt: { status: 'done', version: 2, isNotedBeside: true, photos: [{}] } },
    });
    const events = await eventsOf(report.id);
    expect(events.map(({ type, text, isPublic }) => [type, text, isPublic])).toEqual([
      ['status', 'Erster', true],
      ['conflict', 'Zweite', false],
    ]);
    const source = await db();
    const photos = await source.select().from(reportPhotos).where(eq(reportPhotos.reportId, report.id));
    expect(photos.map((row) => row.sha256[0])).toEqual(['5', '6']);
  });

  test('a handing on to another body is not the same result', async () => {
    const report = await makeReport();
    const said = { reportId: report.id, action: 'notOurs' };
    await performCrewAction(bernd, tell({ ...said, body: 'district' }));
    expect(await performCrewAction(anna, tell({ ...said, body: 'strassenNrw' }))).toMatchObject({
      code: 'conflict',
    });
    expect((await stored(report.id))?.responsible).toBe('district');
  });

  test('the person can keep photo and note beside another result; the state stays', async () => {
    const report = await makeReport();
    await performCrewAction(bernd, tell({ reportId: report.id, action: 'notFound' }));
    const kept = tell({
      reportId: report.id,
      action: 'done',
      keep: true,
      note: 'Doch',
      photos: [photo('7')],
    });
    expect(await performCrewAction(anna, kept)).toMatchObject({
      value: { receipt: { status: 'notFound', isNotedBeside: true } },
    });
    expect((await stored(report.id))?.status).toBe('notFound');
  });

  test('another phone of the same person is called "self"', async () => {
    const report = await makeReport();
    await performCrewAction(anna, tell({ reportId: report.id, action: 'notFound' }));
    expect(await performCrewAction(anna, tell({ reportId: report.id, action: 'done' }))).toMatchObject({
      detail: { by: 'self' },
    });
  });
});

describe('a change that leaves the work alone', () => {
  test('such as publishing is no conflict when the crew says what state it saw', async () => {
    const report = await makeReport({ version: 7 });
    const said = tell({ reportId: report.id, action: 'done', baseVersion: 5, baseStatus: 'new' });
    expect(await performCrewAction(anna, said)).toMatchObject({ value: { receipt: { version: 8 } } });
  });

  test('is a conflict when the crew does not say it', async () => {
    const report = await makeReport({ version: 7 });
    const said = tell({ reportId: report.id, action: 'done', baseVersion: 5 });
    expect(await performCrewAction(anna, said)).toMatchObject({ code: 'conflict' });
  });
});

test('accept and done, sent together after hours without a network, both go through in order', async () => {
  const report = await makeReport({ status: 'checked', version: 3 });
  const first = tell({ reportId: report.id, action: 'accept', baseVersion: 3, baseStatus: 'checked' });
  const second = tell({ reportId: report.id, action: 'done', baseVersion: 4, baseStatus: 'accepted' });
  expect(await performCrewAction(anna, first)).toMatchObject({ ok: true });
  expect(await performCrewAction(anna, second)).toMatchObject({ ok: true });
  expect(await stored(report.id)).toMatchObject({ status: 'done', version: 5 });
});

describe('a report in the state the crew saw, but not the same any more', () => {
  const now = async (id: string) => {
    const row = await stored(id);
    if (!row) throw new Error('gone');
    return row;
  };
  const seenBy = async (id: string) => ({ reportId: id, baseVersion: (await now(id)).version });
  const correct = async (id: string, changed: { lat?: number; category?: string; place?: string }) => {
    const { lat, lng, place, category, hazard } = await now(id);
    const said = { ...{ lat, lng, place, category, hazard }, ...changed };
    expect(await correctReport(office, { ...(await seenBy(id)), ...said })).toMatchObject({ ok: true });
  };
  const movePin = async (id: string) => correct(id, { lat: (await now(id)).lat + 0.0036 });
  const publish = async (id: string) =>
    expect(await publishReport(office, await seenBy(id))).toMatchObject({ ok: true });
  const close = async (id: string) =>
    expect(await closeReport(office, { ...(await seenBy(id)), outcome: 'done' })).toMatchObject({ ok: true });
  /** What the citizen's "noch nicht behoben" does. */
  const reopen = async (id: string) =>
    writeTx(async (tx) =>
      moveReport(tx, anonymous, {
        ...(await seenBy(id)),
        to: 'new',
        data: { reopened: true },
        at: Date.now(),
      }),
    );
  /** As events were written before they held their version. */
  const forgetVersions = async (id: string) => {
    for (const event of await eventsOf(id)) {
      const { version: _, ...data } = event.data;
      await writeTx((tx) => tx.update(reportEvents).set({ data }).where(eq(reportEvents.id, event.id)));
    }
  };
  const checked = async () => {
    const report = await makeReport();
    expect(await checkReport(office, await seenBy(report.id))).toMatchObject({ ok: true });
    return now(report.id);
  };
  /** A word based on what the report is now, to be sent later. */
  const wordOn = ({ id, version, status }: { id: string; version: number; status: Status }, action: string) =>
    tell({ reportId: id, action, baseVersion: version, baseStatus: status });

  test('because its pin was moved: "not found" at the old place closes nothing', async () => {
    const report = await checked();
    const word = wordOn(report, 'notFound');
    await movePin(report.id);
    expect(await performCrewAction(anna, word)).toMatchObject({
      code: 'conflict',
      detail: { reason: 'changed', status: 'checked', version: 3, by: 'staff', isEdited: true },
    });
    expect(await now(report.id)).toMatchObject({ status: 'checked', version: 3 });
  });

  test('because it is of another kind', async () => {
    const report = await checked();
    const word = wordOn(report, 'done');
    await correct(report.id, { category: 'drain' });
    expect(await performCrewAction(anna, word)).toMatchObject({ code: 'conflict' });
  });

  test('because it was closed and reopened: Monday’s word is not taken for the new one', async () => {
    const report = await makeReport();
    const word = wordOn(report, 'done');
    await close(report.id);
    await reopen(report.id);
    expect(await performCrewAction(anna, word)).toMatchObject({
      code: 'conflict',
      detail: { reason: 'changed', status: 'new', version: 3, by: 'citizen' },
    });
    expect(await now(report.id)).toMatchObject({ status: 'new', version: 3 });
  });

  test('is not hidden by another crew’s "accept": the "done" behind an own one waits, too', async () => {
    const report = await checked();
    const accept = wordOn(report, 'accept');
    const done = wordOn({ ...report, version: report.version + 1, status: 'accepted' }, 'done');
    await movePin(report.id);
    await performCrewAction(bernd, wordOn(await now(report.id), 'accept'));
    expect(await performCrewAction(anna, accept)).toMatchObject({ code: 'conflict' });
    await movePin(report.id);
    expect(await performCrewAction(anna, done)).toMatchObject({ code: 'conflict' });
    expect((await now(report.id)).status).toBe('accepted');
  });

  test('also when it turned before events held their version', async () => {
    const [moved, reopened] = [await checked(), await makeReport()];
    const words = [wordOn(moved, 'notFound'), wordOn(reopened, 'done')];
    await movePin(moved.id);
    await close(reopened.id);
    await reopen(reopened.id);
    for (const { id } of [moved, reopened]) await forgetVersions(id);
    for (const word of words) expect(await performCrewAction(anna, word)).toMatchObject({ code: 'conflict' });
  });

  test('but not because it was published, hidden, corrected in words, or concerns one more', async () => {
    const report = await checked();
    const word = wordOn(report, 'done');
    await publish(report.id);
    await markAffected(anonymous, { report: report.id, phone: 'phone-of-a-neighbour' });
    await correct(report.id, { place: 'Ruhrstraße, hinter der Brücke' });
    expect(await hideReport(office, await seenBy(report.id))).toMatchObject({ ok: true });
    expect(await performCrewAction(anna, word)).toMatchObject({ value: { receipt: { status: 'done' } } });
  });

  test('nor because of what happened before the crew looked, whether events hold their version or not', async () => {
    for (const isOld of [false, true]) {
      const report = await makeReport();
      await movePin(report.id);
      await close(report.id);
      await reopen(report.id);
      const word = wordOn(await now(report.id), 'done');
      if (isOld) await forgetVersions(report.id);
      await publish(report.id);
      expect(await performCrewAction(anna, word)).toMatchObject({ ok: true });
    }
  });

  test('nor because of the own words before it, though it was published twice in between', async () => {
    const report = await checked();
    const words = (['accept', 'start', 'done'] as const).map((action, index) =>
      wordOn(
        {
          ...report,
          version: report.version + index,
          status: (['checked', 'accepted', 'inWork'] as const)[index] ?? 'new',
        },
        action,
      ),
    );
    await publish(report.id);
    await publish(report.id);
    for (const word of words) expect(await performCrewAction(anna, word)).toMatchObject({ ok: true });
    expect((await now(report.id)).status).toBe('done');
  });
});
