import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db, writeTx } from '@/db/client';
import {
  announcementConsents,
  decisionEvents,
  decisions,
  departmentMembers,
  departments,
  mailQueue,
  notificationQueue,
  pushSubscriptions,
  type users,
} from '@/db/schema';
import { actorOf } from '@/lib/accounts/actor';
import { type Announcement, announceDecision } from '@/lib/decisions/announce';
import { readConsent, setConsent } from '@/lib/decisions/consent';
import { endDecisions } from '@/lib/decisions/end-job';
import { noteNoticeSent } from '@/lib/decisions/notice-sent';
import { openDecision } from '@/lib/decisions/open';
import { postDecision } from '@/lib/decisions/post';
import { waitingDecisions } from '@/lib/decisions/queries';
import { scopesOf } from '@/lib/departments/queries';
import { openFile } from '@/lib/mailbox/file-access';
import { storePdf } from '@/lib/mailbox/store-file';
import { readOwnThread } from '@/lib/mailbox/thread';
import { createOrganisation } from '@/lib/organisations/commands';
import { accept, grant } from '@/lib/representatives/commands';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

useDatabase();
type Actor = ReturnType<typeof actorOf>;
const at = (text: string) => Date.parse(text);
let citizen: typeof users.$inferSelect;
let me: Actor;
let clerk: Actor;
let outsider: Actor;
let departmentId = '';

async function staffIn(id: string): Promise<Actor> {
  const user = await makeUser({ role: 'staff' });
  await writeTx((tx) =>
    tx.insert(departmentMembers).values({ userId: user.id, departmentId: id, createdAt: 1 }),
  );
  return actorOf({ ...user, departments: await scopesOf(await db(), user.id) });
}

beforeAll(async () => {
  const all = await (await db()).select().from(departments);
  departmentId = all[0]?.id ?? '';
  clerk = await staffIn(departmentId);
  outsider = await staffIn(all[1]?.id ?? '');
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  setClock('2026-11-23T14:30:00+01:00');
  citizen = await makeUser();
  me = actorOf(citizen);
});
afterEach(() => vi.useRealTimers());

const setClock = (text: string) => vi.setSystemTime(at(text));
const agree = (isGiven = true) =>
  setConsent(me, { ownerKind: 'user', ownerId: citizen.id, locale: 'de', isGiven });

async function reachByPush(confirmedAt: number | null = 1) {
  const keys = { endpoint: 'https://updates.push.services.mozilla.com/x', p256dh: 'x', auth: 'x' };
  const row = { id: randomUUID(), ...keys, userId: citizen.id, createdAt: 1, confirmedAt };
  await writeTx((tx) => tx.insert(pushSubscriptions).values(row));
}

async function announce(more: Partial<Announcement> = {}) {
  const pdf = await storePdf(Buffer.from('%PDF-1.7 Bescheid'), 'Bescheid.pdf');
  return writeTx((tx) =>
    announceDecision(
      tx,
      clerk,
      {
        owner: { kind: 'user', id: citizen.id },
        departmentId,
        caseKind: 'application',
        caseId: randomUUID(),
        subject: 'Ihr Bescheid: Gerüst',
        body: 'Wir haben entschieden.',
        pdf,
        recipient: ['Jonas Brandt', 'Steinstraße 12', '59872 Meschede'],
        ...more,
      },
      Date.now(),
    ),
  );
}
const rowOf = async (id: string) => {
  const [row] = await (await db()).select().from(decisions).where(eq(decisions.id, id));
  if (!row) throw new Error('no decision');
  return row;
};
const eventsOf = async (id: string) =>
  (
    await (
      await db()
    )
      .select()
      .from(decisionEvents)
      .where(eq(decisionEvents.decisionId, id))
      .orderBy(asc(decisionEvents.at))
  ).map(({ type, detail }) => (detail ? `${type} ${detail}` : type));
const noticed = (id: string) => writeTx((tx) => noteNoticeSent(tx, id, 'push', Date.now()));

/** One that waits in the mailbox, its notice out. */
async function provided(noticeAt = '2026-11-23T14:30:00+01:00') {
  await agree();
  await reachByPush();
  const announced = await announce();
  setClock(noticeAt);
  await noticed(announced.decisionId);
  return announced;
}

test('without consent, without a confirmed channel or without an account it goes by letter at once', async () => {
  expect(await announce()).toMatchObject({ state: 'letter', letterReason: 'noConsent' });
  await agree();
  expect(await announce()).toMatchObject({ state: 'letter', letterReason: 'noChannel' });
  await reachByPush(null);
  expect(await announce()).toMatchObject({ letterReason: 'noChannel' });
  const nobody = await announce({ owner: null });
  expect(nobody).toMatchObject({ state: 'letter', letterReason: 'noMailbox', threadId: null });
  expect(await eventsOf(nobody.decisionId)).toEqual(['letterNeeded noMailbox']);
});

test('consent is given once, held by the database, revoked for the future only', async () => {
  await reachByPush();
  await agree();
  await agree();
  const consent = await readConsent({ kind: 'user', id: citizen.id });
  const one = await announce();
  expect(one.state).toBe('provided');
  expect((await rowOf(one.decisionId)).consentId).toBe(consent?.id);
  await agree(false);
  expect((await announce()).letterReason).toBe('noConsent');
  // What was provided before stays so.
  expect(await openDecision(me, { decisionId: one.decisionId })).toMatchObject({ ok: true });
  const rows = await (await db())
    .select()
    .from(announcementConsents)
    .where(eq(announcementConsents.ownerId, citizen.id));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.revokedAt).toBe(Date.now());
  const foreign = { ownerKind: 'user', ownerId: citizen.id, locale: 'de', isGiven: true };
  expect(await setConsent(outsider, foreign)).toMatchObject({ ok: false, code: 'notFound' });
});

test('a decision is noticed on every channel although messages are switched off', async () => {
  const { decisionId } = await provided();
  const queue = await (await db())
    .select()
    .from(notificationQueue)
    .where(eq(notificationQueue.ref, decisionId));
  expect(queue).toMatchObject([{ type: 'decision' }]);
  expect(await (await db()).select().from(mailQueue).where(eq(mailQueue.ref, decisionId))).toEqual([]);
});

test('looking at list and thread is no retrieval; the file stays shut until the document itself is opened', async () => {
  const { decisionId, threadId } = await provided();
  const { attachmentId } = await rowOf(decisionId);
  setClock('2026-11-24T09:00:00+01:00');
  await readOwnThread(me, threadId ?? '');
  expect(await openFile(me, attachmentId)).toBeNull();
  expect((await rowOf(decisionId)).state).toBe('provided');
  setClock('2026-11-24T10:00:00+01:00');
  expect(await openDecision(me, { decisionId })).toMatchObject({ value: { fileId: attachmentId } });
  expect(await rowOf(decisionId)).toMatchObject({
    state: 'opened',
    openedAt: Date.now(),
    openedBy: citizen.id,
    effectiveOn: '2026-11-25',
    sueUntil: '2026-12-28',
  });
  expect((await openFile(me, attachmentId))?.file.name).toBe('Bescheid.pdf');
  // Later looks change no date.
  setClock('2026-11-30T10:00:00+01:00');
  await openDecision(me, { decisionId });
  expect((await rowOf(decisionId)).effectiveOn).toBe('2026-11-25');
  expect(await eventsOf(decisionId)).toEqual(['provided', 'noticeSent push', 'opened', 'downloaded']);
});

test.each([
  // notice, last moment at which it opens, first at which it does not
  ['2026-11-23T14:30:00+01:00', '2026-12-03T23:59:59+01:00', '2026-12-04T00:00:00+01:00'],
  // the tenth day is Christmas: retrieval knows no holidays
  ['2026-12-15T23:59:00+01:00', '2026-12-25T23:59:59+01:00', '2026-12-26T00:00:01+01:00'],
  // over the end of the year
  ['2026-12-28T08:00:00+01:00', '2027-01-07T23:59:59+01:00', '2027-01-08T00:00:00+01:00'],
  // over both changes of the clock
  ['2027-03-22T10:00:00+01:00', '2027-04-01T23:59:59+02:00', '2027-04-02T00:00:00+02:00'],
  ['2026-10-20T10:00:00+02:00', '2026-10-30T23:59:59+01:00', '2026-10-31T00:00:00+01:00'],
  // shortly after midnight in Germany it is the day before in UTC
  ['2027-06-10T00:30:00+02:00', '2027-06-20T23:59:59+02:00', '2027-06-21T00:10:00+02:00'],
])('noticed %s: opens until %s, ended at %s', async (sent, last, over) => {
  setClock(sent);
  const [intime, late] = [await provided(sent), await announce()];
  await noticed(late.decisionId);
  setClock(last);
  await endDecisions();
  expect(await openDecision(me, { decisionId: intime.decisionId })).toMatchObject({ ok: true });
  setClock(over);
  // Even before the job has come round.
  expect(await openDecision(me, { decisionId: late.decisionId })).toMatchObject({ code: 'conflict' });
  expect(await endDecisions()).toBeGreaterThan(0);
  expect(await endDecisions()).toBe(0);
  expect(await rowOf(late.decisionId)).toMatchObject({ state: 'ended', letterReason: 'notOpened' });
  expect((await rowOf(intime.decisionId)).state).toBe('opened');
  expect(await eventsOf(late.decisionId)).toEqual([
    'provided',
    'noticeSent push',
    'ended',
    'letterNeeded notOpened',
  ]);
});

test('when no notice arrives it becomes a letter: at once when none is left, after a day when it is still tried', async () => {
  await agree();
  await reachByPush();
  const [tried, lost] = [await announce(), await announce()];
  await writeTx((tx) => tx.delete(notificationQueue).where(eq(notificationQueue.ref, lost.decisionId)));
  await endDecisions();
  expect(await rowOf(lost.decisionId)).toMatchObject({ state: 'letter', letterReason: 'noticeFailed' });
  expect((await rowOf(tried.decisionId)).state).toBe('provided');
  setClock('2026-11-24T14:30:01+01:00');
  await endDecisions();
  expect(await rowOf(tried.decisionId)).toMatchObject({ state: 'letter', letterReason: 'noticeFailed' });
  // A notice that arrives after that starts nothing.
  await noticed(tried.decisionId);
  expect((await rowOf(tried.decisionId)).openUntil).toBeNull();
  expect(await openDecision(me, { decisionId: tried.decisionId })).toMatchObject({ code: 'conflict' });
});

test('staff of the department post the letter; the mailbox then holds a copy that says so', async () => {
  const { decisionId, threadId } = await announce();
  const { attachmentId } = await rowOf(decisionId);
  setClock('2026-11-25T09:00:00+01:00');
  expect(await postDecision(outsider, { decisionId, postedOn: '2026-11-25' })).toMatchObject({
    code: 'notFound',
  });
  for (const postedOn of ['2026-11-26', '2026-11-22', '25.11.2026'])
    expect(await postDecision(clerk, { decisionId, postedOn })).toMatchObject({ code: 'invalid' });
  expect(await openFile(me, attachmentId)).toBeNull();
  expect(await postDecision(clerk, { decisionId, postedOn: '2026-11-24' })).toMatchObject({ ok: true });
  expect(await postDecision(clerk, { decisionId, postedOn: '2026-11-24' })).toMatchObject({
    code: 'conflict',
  });
  const thread = await readOwnThread(me, threadId ?? '');
  expect(thread?.messages.at(-1)).toMatchObject({
    body: 'Kopie; per Post versandt am 24. November 2026',
    files: [{ id: attachmentId }],
  });
  expect((await openFile(me, attachmentId))?.file.id).toBe(attachmentId);
  // The copy announces nothing electronically.
  expect(await openDecision(me, { decisionId })).toMatchObject({ ok: true });
  expect(await rowOf(decisionId)).toMatchObject({ state: 'posted', effectiveOn: null, openedAt: null });
});

test('nobody else opens a decision, staff included', async () => {
  const { decisionId } = await provided();
  const stranger = actorOf(await makeUser());
  for (const actor of [stranger, clerk, outsider])
    expect(await openDecision(actor, { decisionId })).toMatchObject({ ok: false, code: 'notFound' });
  expect((await rowOf(decisionId)).state).toBe('provided');
});

test('decisions of one case lie in its one thread', async () => {
  const caseId = randomUUID();
  const [one, two] = [await announce({ caseId }), await announce({ caseId })];
  expect(one.threadId).toBe(two.threadId);
  expect((await readOwnThread(me, one.threadId ?? ''))?.messages).toHaveLength(2);
});

test('who may only read for somebody lets no deadline begin', async () => {
  const { decisionId } = await provided();
  const reader = actorOf(await makeUser());
  const given = { principalKind: 'user', principalId: citizen.id, kind: 'carer', services: [], endsOn: '' };
  const granted = await grant(me, { ...given, mailbox: 'read', proof: null });
  if (!granted.ok) throw new Error(granted.code);
  await accept(reader, { token: granted.value.link.split('/').at(-1) });
  expect(await openDecision(reader, { decisionId })).toMatchObject({ code: 'notFound' });
  expect((await rowOf(decisionId)).state).toBe('provided');
  expect(await openDecision(me, { decisionId })).toMatchObject({ ok: true });
  expect(await openDecision(reader, { decisionId })).toMatchObject({ ok: true });
});

test('what waits is counted over the own box and those of organisations, until somebody opens it', async () => {
  await reachByPush();
  await agree();
  const made = await createOrganisation(me, { name: 'Bäckerei Korte GmbH' });
  if (!made.ok) throw new Error(made.code);
  const owner = { kind: 'organisation', id: made.value.id } as const;
  await setConsent(me, { ownerKind: owner.kind, ownerId: owner.id, locale: 'de', isGiven: true });
  expect(await waitingDecisions(citizen.id)).toBeNull();
  const own = await announce();
  setClock('2026-11-24T09:00:00+01:00');
  const two = [await announce({ owner }), await announce({ owner })];
  for (const { decisionId } of [own, ...two]) await noticed(decisionId);
  const waiting = await waitingDecisions(citizen.id);
  expect(waiting).toMatchObject({ count: 3, threadId: (await rowOf(own.decisionId)).threadId });
  expect(await waitingDecisions((await makeUser()).id)).toBeNull();
  await openDecision(me, { decisionId: two[0]?.decisionId });
  expect((await waitingDecisions(citizen.id))?.count).toBe(2);
});
