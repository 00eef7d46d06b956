import { randomUUID } from 'node:crypto';
import { eq, getTableColumns, getTableName, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import {
  applications,
  fees,
  oneTimeLinks,
  organisationMembers,
  organisations,
  pushSubscriptions,
  reportEvents,
  reports,
  users,
} from '@/db/schema';
import { actorOf, anonymous, systemActor } from '@/lib/accounts/actor';
import { createSession } from '@/lib/accounts/sessions';
import { recordAudit } from '@/lib/audit/record';
import { verifyAudit } from '@/lib/audit/verify';
import { sectionsOf } from '@/lib/personal-data/collect';
import { eraseAccount } from '@/lib/personal-data/erase';
import { keptApplications, keptCases, keptFees, keptThreads, monthsLater } from '@/lib/personal-data/kept';
import { personalTables } from '@/lib/personal-data/tables';
import { saveProfile } from '@/lib/profile/profile';
import { emptyProfile } from '@/lib/profile/schema';
import { begin, sent } from '../helpers/applications';
import { useDatabase } from '../helpers/database';
import { makePhoto, makeReport } from '../helpers/factories';
import { putFee } from '../helpers/fees';
import { makeUser } from '../helpers/people';

useDatabase();

/** Somebody about whom there is something in every table that can hold it. */
async function fullPerson() {
  const user = await makeUser({ name: 'Erika Muster' });
  const actor = actorOf(user);
  const now = Date.now();
  await writeTx(async (tx) => {
    await createSession(tx, user, { isComplete: true }, now);
    await tx.insert(oneTimeLinks).values({
      tokenHash: randomUUID(),
      purpose: 'setPassword',
      userId: user.id,
      createdAt: now,
      expiresAt: now,
    });
    await tx.insert(pushSubscriptions).values({
      id: randomUUID(),
      endpoint: 'https://push.example',
      p256dh: 'k',
      auth: 'a',
      userId: user.id,
      createdAt: now,
    });
    const organisationId = randomUUID();
    await tx.insert(organisations).values({ id: organisationId, name: 'Muster GmbH', createdAt: now });
    await tx
      .insert(organisationMembers)
      .values({ organisationId, userId: user.id, role: 'reader', createdAt: now });
    await recordAudit(tx, actor, { event: 'user.signedIn', objectId: user.id });
  });
  await saveProfile(actor, {
    ...emptyProfile,
    firstName: 'Erika',
    lastName: 'Muster',
    birthPlace: 'Elberfeld',
  });
  const report = await makeReport({
    accountId: user.id,
    contact: '0291 4711',
    status: 'done',
    closedAt: Date.parse('2026-11-23T10:00:00Z'),
  });
  await makePhoto(report.id);
  await writeTx(async (tx) => {
    const row = { reportId: report.id, at: now, isPublic: true };
    await tx
      .insert(reportEvents)
      .values({ ...row, id: randomUUID(), type: 'received', actorKind: 'citizen', actorId: user.id });
    await tx.insert(reportEvents).values({
      ...row,
      id: randomUUID(),
      type: 'status',
      status: 'done',
      actorKind: 'staff',
      actorId: 'schulte',
    });
  });
  return { user, actor, report };
}

const filesWithRows = async (userId: string) => {
  const found: Record<string, number> = {};
  for await (const { file, rows } of sectionsOf(userId)) if (rows.length > 0) found[file] = rows.length;
  return found;
};

test('the export holds every table, only the columns it may, in the clear, and nobody else’s', async () => {
  const { user, report } = await fullPerson();
  const other = await fullPerson();
  const sections: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
  for await (const { file, rows } of sectionsOf(user.id)) sections[file] = rows;
  expect(Object.keys(sections)).toEqual(personalTables.map(({ file }) => file));
  for (const { file, columns } of personalTables) {
    const allowed = Object.keys(columns).filter((name) => columns[name] === 'exported');
    for (const row of sections[file] ?? []) expect(Object.keys(row).sort()).toEqual(allowed.sort());
  }
  expect(sections.profile?.[0]?.body).toMatchObject({ birthPlace: 'Elberfeld' });
  expect(sections.reports?.map(({ id }) => id)).toEqual([report.id]);
  expect(sections.reports?.[0]).toMatchObject({ contact: '0291 4711', closedAt: '2026-11-23T10:00:00.000Z' });
  const text = JSON.stringify(sections);
  for (const foreign of [other.user.id, other.user.login, other.report.id, 'schulte'])
    expect(text).not.toContain(foreign);
});

test('the list before an erasure names what was sent and its fees, and no draft', async () => {
  const { who, id, number } = await sent();
  await begin(who);
  const userId = who.id ?? '';
  const paper = { serviceId: 'demo-flohmarkt', number };
  expect(await keptApplications(userId)).toEqual([{ ...paper, until: null }]);
  await writeTx((tx) =>
    tx
      .update(applications)
      .set({ deleteAt: Date.parse('2027-11-23T10:00:00Z') })
      .where(eq(applications.id, id)),
  );
  expect(await keptApplications(userId)).toEqual([{ ...paper, until: '2027-11-23' }]);
  const fee = await putFee({ caseId: id });
  await writeTx((tx) =>
    tx.update(fees).set({ payerKind: 'user', payerId: userId }).where(eq(fees.id, fee.id)),
  );
  expect([await keptFees(userId), await keptThreads(userId)]).toEqual([1, 1]);
  expect(await keptApplications((await makeUser()).id)).toEqual([]);
});

test('an erasure leaves the case files without the person, and the log whole', async () => {
  const { user, actor, report } = await fullPerson();
  const before = await filesWithRows(user.id);
  for (const file of [
    'sessions',
    'one-time-links',
    'push-subscriptions',
    'profile',
    'organisations',
    'reports',
    'report-photos',
    'report-events',
    'log',
    'account',
  ])
    expect(before, file).toHaveProperty(file);
  expect(await keptCases(user.id)).toEqual([{ trackingCode: report.trackingCode, until: '2028-11-23' }]);
  expect(await eraseAccount(actor, { userId: user.id })).toMatchObject({ ok: true });
  expect(await filesWithRows(user.id)).toEqual({});
  // Not in any column of any table, however it is called.
  for (const { table } of personalTables) {
    const names = Object.values(getTableColumns(table)).map(({ name }) => name);
    for (const name of names) {
      const [row] = await (await db()).all<{ n: number }>(
        sql`select count(*) as n from ${sql.identifier(getTableName(table))} where instr(${sql.identifier(name)}, ${user.id})`,
      );
      expect([getTableName(table), name, row?.n]).toEqual([getTableName(table), name, 0]);
    }
  }
  const [kept] = await (await db()).select().from(reports).where(eq(reports.id, report.id));
  expect(kept).toMatchObject({
    accountId: null,
    contact: '',
    description: report.description,
    status: 'done',
  });
  const events = await (await db()).select().from(reportEvents).where(eq(reportEvents.reportId, report.id));
  expect(events.map(({ actorId }) => actorId).sort()).toEqual(['schulte', null].sort());
  expect((await verifyAudit()).findings).toEqual([]);
});

test('who alone decides for an organisation hands over first; nothing is lost meanwhile', async () => {
  const { user, actor } = await fullPerson();
  const set = (role: 'owner' | 'reader') =>
    writeTx((tx) =>
      tx.update(organisationMembers).set({ role }).where(eq(organisationMembers.userId, user.id)),
    );
  await set('owner');
  const before = await filesWithRows(user.id);
  expect(await eraseAccount(actor, { userId: user.id })).toMatchObject({ code: 'conflict' });
  expect(await filesWithRows(user.id)).toEqual(before);
  await set('reader');
  expect(await eraseAccount(actor, { userId: user.id })).toMatchObject({ ok: true });
});

test('nobody erases another’s account, and accounts of the town hall are not erased here', async () => {
  const [victim, staff] = [await makeUser(), await makeUser({ role: 'staff' })];
  for (const actor of [
    anonymous,
    systemActor,
    actorOf(await makeUser()),
    actorOf(await makeUser({ role: 'admin' })),
  ])
    expect(await eraseAccount(actor, { userId: victim.id })).toMatchObject({ code: 'notFound' });
  expect(await eraseAccount(actorOf(staff), { userId: staff.id })).toMatchObject({ code: 'notFound' });
  expect(await (await db()).$count(users, eq(users.id, victim.id))).toBe(1);
});

test.each([
  ['2026-11-23', 24, '2028-11-23'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
])('%s and %i months is %s', (date, months, later) => {
  expect(monthsLater(date, months)).toBe(later);
});
