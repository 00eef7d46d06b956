import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { alerts, auditLog, notificationQueue, pushSubscriptions, settings } from '@/db/schema';
import { actorOf, anonymous } from '@/lib/accounts/actor';
import { acknowledgeAlert, callingNow, callOnDuty, raiseAlert } from '@/lib/crew/alerts';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';
import { makeUser } from '../helpers/people';

useDatabase();

const monday10 = Date.parse('2026-11-23T09:00:00Z');
const sunday10 = Date.parse('2026-11-22T09:00:00Z');
const minute = 60_000;

async function onDuty(people: readonly string[]): Promise<void> {
  const row = { key: 'duty', value: { people }, updatedAt: 0 };
  await writeTx((tx) =>
    tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row }),
  );
}

async function personWithPhone(): Promise<{ id: string; phone: string }> {
  const user = await makeUser({ role: 'crew' });
  const phone = randomUUID();
  const endpoint = `https://push.example/${phone}`;
  await (await db())
    .insert(pushSubscriptions)
    .values({ id: phone, endpoint, p256dh: 'x', auth: 'x', userId: user.id, createdAt: 0 });
  return { id: user.id, phone };
}

async function dangerous(at: number): Promise<string> {
  const report = await makeReport({ hazard: true });
  await writeTx((tx) => raiseAlert(tx, report.id, at));
  return report.id;
}

const alertOf = async (id: string) =>
  (await (await db()).select().from(alerts).where(eq(alerts.reportId, id)))[0];

/** Phones that were called since the last look. */
async function calls(): Promise<string[]> {
  const rows = await (await db()).delete(notificationQueue).returning();
  return rows.map((row) => row.subscriptionId);
}

beforeEach(async () => {
  await (await db()).delete(alerts);
  await calls();
});

describe('a dangerous report', () => {
  test('calls the first three times, two minutes apart, then the next, then begins again', async () => {
    const [first, second] = [await personWithPhone(), await personWithPhone()];
    await onDuty([first.id, second.id]);
    const id = await dangerous(monday10);
    const seen: string[] = [];
    for (let clock = 0; clock <= 13; clock += 1) {
      await callOnDuty(monday10 + clock * minute);
      seen.push(...(await calls()));
    }
    expect(seen).toEqual([first, first, first, second, second, second, first].map(({ phone }) => phone));
    expect((await alertOf(id))?.state).toBe('exhausted');
  });

  test('that could call nobody calls the first phone there is', async () => {
    const without = await makeUser({ role: 'crew' });
    await onDuty([without.id]);
    const id = await dangerous(monday10);
    await callOnDuty(monday10);
    expect(await calls()).toEqual([]);
    expect(await alertOf(id)).toMatchObject({ state: 'exhausted', attempts: 0 });
    const second = await personWithPhone();
    await onDuty([without.id, second.id]);
    await callOnDuty(monday10 + 2 * minute);
    expect(await calls()).toEqual([second.phone]);
    expect((await alertOf(id))?.state).toBe('calling');
  });

  test('is told at the desk as what becomes of it', async () => {
    const without = await makeUser({ role: 'crew' });
    await onDuty([without.id]);
    expect(await callingNow(monday10)).toBe('nobody');
    const first = await personWithPhone();
    await onDuty([first.id]);
    expect(await callingNow(monday10)).toBe('now');
    expect(await callingNow(sunday10)).toBe('later');
  });

  test('stops calling when somebody has acknowledged it; the first one stays noted', async () => {
    const first = await personWithPhone();
    await onDuty([first.id]);
    const id = await dangerous(monday10);
    await callOnDuty(monday10);
    expect(await calls()).toEqual([first.phone]);
    const said = await acknowledgeAlert(actorOf({ id: first.id, role: 'crew' }), { reportId: id });
    expect(said).toMatchObject({ ok: true, value: { state: 'acknowledged' } });
    await acknowledgeAlert(actorOf({ id: 'crew-other', role: 'crew' }), { reportId: id });
    await callOnDuty(monday10 + 10 * minute);
    expect(await calls()).toEqual([]);
    expect((await alertOf(id))?.acknowledgedBy).toBe(first.id);
    const rows = await (await db()).select().from(auditLog).where(eq(auditLog.objectId, id));
    expect(rows.map((row) => [row.event, row.actorId])).toEqual([['alert.acknowledged', first.id]]);
  });

  test('calls nobody outside duty hours and begins with the next duty', async () => {
    const first = await personWithPhone();
    await onDuty([first.id]);
    await dangerous(sunday10);
    await callOnDuty(sunday10);
    expect(await calls()).toEqual([]);
    await callOnDuty(monday10);
    expect(await calls()).toEqual([first.phone]);
  });

  test('calls nobody on a public holiday and begins with the next duty', async () => {
    const first = await personWithPhone();
    await onDuty([first.id]);
    const [christmas, mondayAfter] = [Date.parse('2026-12-25T09:00:00Z'), Date.parse('2026-12-28T09:00:00Z')];
    expect(await callingNow(christmas)).toBe('later');
    await dangerous(christmas);
    await callOnDuty(christmas);
    expect(await calls()).toEqual([]);
    await callOnDuty(mondayAfter);
    expect(await calls()).toEqual([first.phone]);
  });

  test('passes over who has no phone to call', async () => {
    const without = await makeUser({ role: 'crew' });
    const second = await personWithPhone();
    await onDuty([without.id, second.id]);
    await dangerous(monday10);
    await callOnDuty(monday10);
    expect(await calls()).toEqual([second.phone]);
  });

  test('that was closed meanwhile calls nobody', async () => {
    const first = await personWithPhone();
    await onDuty([first.id]);
    const report = await makeReport({ hazard: true, status: 'done' });
    await writeTx((tx) => raiseAlert(tx, report.id, monday10));
    await callOnDuty(monday10);
    expect(await calls()).toEqual([]);
    expect((await alertOf(report.id))?.state).toBe('acknowledged');
  });

  test('raised twice is one alert', async () => {
    const id = await dangerous(monday10);
    await writeTx((tx) => raiseAlert(tx, id, monday10 + minute));
    expect(await (await db()).select().from(alerts)).toHaveLength(1);
  });
});

test.each([
  ['anonymous', anonymous],
  ['a citizen', actorOf({ id: 'citizen-1', role: 'citizen' })],
])('%s cannot acknowledge an alert', async (_name, actor) => {
  const id = await dangerous(monday10);
  expect(await acknowledgeAlert(actor, { reportId: id })).toMatchObject({ ok: false, code: 'notFound' });
  expect((await alertOf(id))?.state).toBe('calling');
});
