import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { alerts, notificationQueue, pushSubscriptions, reports, settings } from '@/db/schema';
import { type Actor, actorOf, anonymous } from '@/lib/accounts/actor';
import { acknowledgeAlert, callOnDuty, raiseAlert } from '@/lib/crew/alerts';
import { openReportsFor } from '@/lib/crew/queries';
import { addToReport } from '@/lib/reports/additions';
import { correctReport } from '@/lib/staff/correct';
import { mergeReport } from '@/lib/staff/merge';
import { checkReport, closeReport, reopenReport } from '@/lib/staff/moves';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';
import { everything, makeUser } from '../helpers/people';

useDatabase();

const monday10 = Date.parse('2026-11-23T09:00:00Z');

let schulte: Actor;
let crew: Actor;
beforeAll(async () => {
  schulte = actorOf({ ...(await makeUser({ role: 'staff' })), departments: [everything] });
  crew = actorOf(await makeUser({ role: 'crew' }));
});

type Report = Awaited<ReturnType<typeof makeReport>>;

const alertOf = async (id: string) =>
  (await (await db()).select().from(alerts).where(eq(alerts.reportId, id)))[0];
const stateOf = async (id: string) => {
  const [row] = await (await db()).select().from(reports).where(eq(reports.id, id));
  if (!row) throw new Error('gone');
  return row;
};
const seen = async ({ id }: Report) => ({ reportId: id, baseVersion: (await stateOf(id)).version });

/** A danger that has called twice before somebody took it. */
async function takenDanger(more: Partial<Report> = {}): Promise<Report> {
  const report = await makeReport({ hazard: true, ...more });
  await writeTx((tx) =>
    tx.insert(alerts).values({ reportId: report.id, step: 1, attempts: 2, nextAt: 1, createdAt: 1 }),
  );
  const taken = await acknowledgeAlert(crew, { reportId: report.id });
  expect(taken).toMatchObject({ ok: true });
  return report;
}

const tick = async (report: Report, hazard: boolean) => {
  const { category, lat, lng, place } = report;
  const done = await correctReport(schulte, { ...(await seen(report)), category, hazard, lat, lng, place });
  expect(done).toMatchObject({ ok: true });
};
const addition = (reportId: string, more: object = {}) => ({
  ...{ v: 1, reportId, id: randomUUID(), note: 'Das Loch ist noch da', contentKey: 'key', photos: [] },
  ...more,
});

const fromTheStart = { state: 'calling', step: 0, attempts: 0, acknowledgedBy: null, acknowledgedAt: null };

describe('a danger that somebody had taken calls from the start', () => {
  test.each<[string, (report: Report) => Promise<unknown>]>([
    [
      'when it is ticked again',
      async (report) => {
        await tick(report, false);
        expect(await alertOf(report.id)).toMatchObject({ state: 'acknowledged' });
        await tick(report, true);
      },
    ],
    [
      'when staff reopen it',
      async (report) => {
        await closeReport(schulte, { ...(await seen(report)), outcome: 'done' });
        await reopenReport(schulte, await seen(report));
      },
    ],
    [
      'when its sender says that it is still there',
      async (report) => {
        await closeReport(schulte, { ...(await seen(report)), outcome: 'done' });
        await addToReport(anonymous, addition(report.id, { reopen: true }));
      },
    ],
  ])('%s', async (_when, again) => {
    const report = await takenDanger();
    const before = Date.now();
    await again(report);
    const alert = await alertOf(report.id);
    expect(alert).toMatchObject(fromTheStart);
    expect(alert?.nextAt).toBeGreaterThanOrEqual(before);
    const { reports: told } = await openReportsFor(crew, { radiusM: 5_000 });
    expect(told.find(({ id }) => id === report.id)).toMatchObject({ isCalling: true });
  });

  test('and the phone rings', async () => {
    const phone = randomUUID();
    const endpoint = `https://push.example/${phone}`;
    const duty = { key: 'duty', value: { people: [crew.id] }, updatedAt: 0 };
    await writeTx(async (tx) => {
      await tx.delete(alerts);
      await tx
        .insert(pushSubscriptions)
        .values({ id: phone, endpoint, p256dh: 'x', auth: 'x', userId: crew.id, createdAt: 0 });
      await tx.insert(settings).values(duty);
    });
    const report = await takenDanger();
    await callOnDuty(monday10);
    expect(await (await db()).delete(notificationQueue).returning()).toEqual([]);
    await writeTx((tx) => raiseAlert(tx, report.id, monday10));
    await callOnDuty(monday10);
    const calls = await (await db()).delete(notificationQueue).returning();
    expect(calls.map(({ subscriptionId }) => subscriptionId)).toEqual([phone]);
  });
});

describe('nothing begins anew', () => {
  test('while the danger still calls', async () => {
    const report = await makeReport({ hazard: true });
    const calling = { state: 'exhausted', step: 1, attempts: 2, nextAt: 7, createdAt: 1 } as const;
    await writeTx((tx) => tx.insert(alerts).values({ reportId: report.id, ...calling }));
    await writeTx((tx) => raiseAlert(tx, report.id, monday10));
    expect(await alertOf(report.id)).toMatchObject(calling);
  });

  test('when somebody has taken it and the sender only adds words', async () => {
    const report = await takenDanger();
    await addToReport(anonymous, addition(report.id));
    expect(await alertOf(report.id)).toMatchObject({ state: 'acknowledged', acknowledgedBy: crew.id });
  });

  test('when what is reopened is no danger', async () => {
    const [one, other] = [await makeReport({ status: 'done' }), await makeReport({ status: 'done' })];
    expect(await reopenReport(schulte, await seen(one))).toMatchObject({ ok: true });
    expect(await addToReport(anonymous, addition(other.id, { reopen: true }))).toMatchObject({ ok: true });
    expect([await alertOf(one.id), await alertOf(other.id)]).toEqual([undefined, undefined]);
  });

  test('when the reopening is refused', async () => {
    const report = await takenDanger({ status: 'done' });
    const stale = await reopenReport(schulte, { reportId: report.id, baseVersion: report.version + 1 });
    expect(stale).toMatchObject({ ok: false, code: 'conflict' });
    expect(await alertOf(report.id)).toMatchObject({ state: 'acknowledged' });
  });
});

describe('a danger merged into another report', () => {
  const merge = async (from: Report, into: Report) =>
    expect(await mergeReport(schulte, { ...(await seen(from)), into: into.id })).toMatchObject({ ok: true });

  test('that was harmless calls for that one, and whoever saw it harmless is told', async () => {
    const [from, into] = [await makeReport({ hazard: true }), await makeReport()];
    await writeTx((tx) => raiseAlert(tx, from.id, monday10));
    await merge(from, into);
    expect(await alertOf(into.id)).toMatchObject(fromTheStart);
    expect(await alertOf(from.id)).toMatchObject({ state: 'acknowledged' });
    expect(await stateOf(into.id)).toMatchObject({ hazard: true, version: into.version + 1 });
    const late = await checkReport(schulte, { reportId: into.id, baseVersion: into.version });
    expect(late).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('that was a danger once and was unticked calls for it again', async () => {
    const [from, into] = [await makeReport({ hazard: true }), await takenDanger()];
    await tick(into, false);
    await merge(from, into);
    expect(await alertOf(into.id)).toMatchObject(fromTheStart);
  });

  test('that is already one leaves its alert and version alone', async () => {
    const [from, into] = [await makeReport({ hazard: true }), await takenDanger()];
    await merge(from, into);
    expect(await alertOf(into.id)).toMatchObject({ state: 'acknowledged', acknowledgedBy: crew.id });
    expect(await stateOf(into.id)).toMatchObject({ version: into.version });
  });

  test('a harmless one merged into another calls nobody and changes no version', async () => {
    const [from, into] = [await makeReport(), await makeReport()];
    await merge(from, into);
    expect(await alertOf(into.id)).toBeUndefined();
    expect(await stateOf(into.id)).toMatchObject({ hazard: false, version: into.version });
  });
});
