import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db, writeTx } from '@/db/client';
import { auditLog, notificationQueue, pushSubscriptions, users } from '@/db/schema';
import { actorOf, anonymous } from '@/lib/accounts/actor';
import { notifyReporter, notifyUsers } from '@/lib/notifications/enqueue';
import { pushPayload } from '@/lib/notifications/payload';
import { sendNotifications } from '@/lib/notifications/send-job';
import { renewSubscription, subscribe, unsubscribe } from '@/lib/notifications/subscriptions';
import { processState } from '@/lib/process-state';
import { followToken } from '@/lib/reports/follow-token';
import { checkReport, closeReport } from '@/lib/staff/moves';
import { addNote } from '@/lib/staff/note';
import { publishReport } from '@/lib/staff/publish';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';
import { everything, makeUser } from '../helpers/people';
import { startPushHost } from '../helpers/push-host';

useDatabase();
let pushHost: Awaited<ReturnType<typeof startPushHost>>;

beforeAll(async () => {
  pushHost = await startPushHost();
  process.env.PUSH_EXTRA_HOST = pushHost.host;
  processState.forget('env');
});
afterAll(() => {
  pushHost.stop();
  delete process.env.PUSH_EXTRA_HOST;
});
afterEach(() => vi.unstubAllGlobals());
beforeEach(() =>
  writeTx(async (tx) => {
    await tx.delete(notificationQueue);
    await tx.delete(pushSubscriptions);
  }),
);

async function follow(status: number, name: string) {
  const report = await makeReport();
  const subscription = pushHost.subscription(status, name);
  const result = await subscribe(anonymous, { subscription, follow: followToken(report.id) });
  expect(result).toEqual({ ok: true, value: { subscribed: true } });
  return { report, subscription };
}

const queued = async () => (await db()).select().from(notificationQueue);
const subscribed = async () => (await db()).select().from(pushSubscriptions);
const receivedAs = async (name: string) => (await pushHost.received()).filter((push) => push.name === name);

test('news reach the browser that follows the report, encrypted and signed', async () => {
  const { report } = await follow(201, 'follows');
  await writeTx((tx) => notifyReporter(tx, report.id, 'reportInWork'));
  expect(await sendNotifications()).toBe(1);
  const [push] = await receivedAs('follows');
  expect(push).toMatchObject({ encoding: 'aes128gcm', authorization: 'vapid', urgency: 'normal' });
  expect(push?.bytes).toBeGreaterThan(100);
  expect(await queued()).toHaveLength(0);
  expect(await sendNotifications()).toBe(0);
});

test.each([
  ['received', publishReport, {}, 1],
  ['in work', checkReport, {}, 1],
  ['done', closeReport, { outcome: 'done' }, 1],
  ['a question from staff', addNote, { text: 'Welche Seite der Straße?', isPublic: true }, 1],
  ['a note among colleagues', addNote, { text: 'Bauhof fragen', isPublic: false }, 0],
])('%s: the reporter hears of it %#', async (what, command, more, count) => {
  const clerk = actorOf({ ...(await makeUser({ role: 'staff' })), departments: [everything] });
  const { report } = await follow(201, what.replaceAll(' ', '-'));
  const input = { reportId: report.id, baseVersion: report.version, ...more };
  expect(await command(clerk, input as never)).toMatchObject({ ok: true });
  await sendNotifications();
  expect(await receivedAs(what.replaceAll(' ', '-'))).toHaveLength(count);
});

test('a change that is rolled back tells nobody', async () => {
  const { report } = await follow(201, 'rolled-back');
  const change = writeTx(async (tx) => {
    await notifyReporter(tx, report.id, 'reportInWork');
    throw new Error('rolled back');
  });
  await expect(change).rejects.toThrow('rolled back');
  expect(await sendNotifications()).toBe(0);
});

test.each([404, 410])('a browser that is gone (%i) is forgotten', async (status) => {
  const { report } = await follow(status, `gone-${status}`);
  await writeTx((tx) => notifyReporter(tx, report.id, 'reportInWork'));
  await sendNotifications();
  expect([await subscribed(), await queued()]).toEqual([[], []]);
});

test.each([429, 500, 503])('a push service in trouble (%i) is asked again later', async (status) => {
  const { report } = await follow(status, `trouble-${status}`);
  await writeTx((tx) => notifyReporter(tx, report.id, 'reportInWork'));
  await sendNotifications();
  const [message] = await queued();
  expect(message?.attempts).toBe(1);
  expect(message?.nextAt).toBeGreaterThan(Date.now() + 20_000);
  expect(await sendNotifications()).toBe(0);
});

test.each([301, 307, 400, 413])(
  'an answer %i ends the message without following anything',
  async (status) => {
    const { report } = await follow(status, `refused-${status}`);
    await writeTx((tx) => notifyReporter(tx, report.id, 'reportInWork'));
    await sendNotifications();
    expect(await queued()).toHaveLength(0);
    expect((await subscribed())[0]?.failures).toBe(1);
    expect(await receivedAs(`redirected-refused-${status}`)).toHaveLength(0);
  },
);

const setFailures = (failures: number) => writeTx((tx) => tx.update(pushSubscriptions).set({ failures }));

test('a message that was taken clears what was refused before, and keeps the first confirmation', async () => {
  const { report } = await follow(201, 'again-well');
  await setFailures(19);
  await writeTx((tx) => tx.update(pushSubscriptions).set({ confirmedAt: 1_700_000_000_000 }));
  await writeTx((tx) => notifyReporter(tx, report.id, 'reportInWork'));
  await sendNotifications();
  expect(await subscribed()).toMatchObject([{ failures: 0, confirmedAt: 1_700_000_000_000 }]);
});

test('a browser whose push service refuses twenty times in a row is forgotten', async () => {
  const { report } = await follow(400, 'refuses');
  await setFailures(19);
  await writeTx((tx) => notifyReporter(tx, report.id, 'reportInWork'));
  await sendNotifications();
  expect(await subscribed()).toHaveLength(0);
});

test.each([
  ['in trouble', () => undefined],
  ['without an answer', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('timeout')))],
])('a push service %s up to the last attempt does not count against the phone', async (_, prepare) => {
  const { report } = await follow(503, 'outage');
  await setFailures(19);
  await writeTx((tx) => notifyReporter(tx, report.id, 'reportInWork'));
  await writeTx((tx) => tx.update(notificationQueue).set({ attempts: 7 }));
  prepare();
  expect(await sendNotifications()).toBe(1);
  expect(await queued()).toHaveLength(0);
  expect(await subscribed()).toMatchObject([{ failures: 19 }]);
});

test('news older than their life are not sent any more', async () => {
  const { report } = await follow(201, 'late');
  await writeTx((tx) => notifyReporter(tx, report.id, 'reportInWork'));
  await writeTx((tx) => tx.update(notificationQueue).set({ createdAt: Date.now() - 4 * 86_400_000 }));
  await sendNotifications();
  expect([await queued(), await receivedAs('late')]).toEqual([[], []]);
});

test('a signed-in person is told on every browser, urgently in danger', async () => {
  const report = await makeReport();
  const userId = randomUUID();
  await writeTx((tx) =>
    tx.insert(users).values({ id: userId, login: 'bauhof', role: 'crew', createdAt: Date.now() }),
  );
  const crew = { kind: 'crew', id: userId, role: 'crew' } as const;
  for (const name of ['phone', 'tablet']) {
    await subscribe(crew, { subscription: pushHost.subscription(201, `${name}-of-crew`) });
  }
  // The first message only greets: that it was taken makes the browser a confirmed channel.
  await sendNotifications();
  expect((await subscribed()).every(({ confirmedAt }) => confirmedAt !== null)).toBe(true);
  const reached = await writeTx((tx) => notifyUsers(tx, [userId], { type: 'alert', reportId: report.id }));
  expect(reached).toBe(2);
  await sendNotifications();
  expect((await receivedAs('phone-of-crew')).map(({ urgency }) => urgency)).toEqual(['normal', 'high']);
  expect(await receivedAs('tablet-of-crew')).toHaveLength(2);
});

test('a phone that makes sure of its alarm is known again without a greeting', async () => {
  const { id } = await makeUser({ role: 'crew' });
  const crew = { kind: 'crew', id, role: 'crew' } as const;
  const again = { subscription: pushHost.subscription(201, 'makes-sure'), again: id };
  const audited = async () => (await (await db()).select().from(auditLog)).length;
  const before = await audited();
  for (const round of ['forgotten', 'known']) {
    expect(await subscribe(crew, again), round).toMatchObject({ ok: true });
    expect(await subscribed(), round).toMatchObject([{ userId: id }]);
    expect(await audited(), round).toBe(before + 1);
  }
  expect(await queued()).toHaveLength(0);
  // What was refused is no better for being asked about.
  await setFailures(5);
  await subscribe(crew, again);
  expect((await subscribed())[0]?.failures).toBe(5);
});

test('an alarm of one account is not made sure of for another who is signed in, nor for nobody', async () => {
  const { id } = await makeUser({ role: 'crew' });
  const other = { kind: 'crew', id: (await makeUser({ role: 'crew' })).id, role: 'crew' } as const;
  const input = { subscription: pushHost.subscription(201, 'not-mine'), again: id };
  for (const actor of [other, anonymous]) {
    expect(await subscribe(actor, input)).toMatchObject({ ok: false, code: 'notFound' });
  }
  expect(await subscribed()).toHaveLength(0);
});

test('nobody can subscribe without a secret link or a sign-in, or to a foreign host', async () => {
  const report = await makeReport();
  const subscription = pushHost.subscription(201, 'stranger');
  const tries = [
    { subscription },
    { subscription, follow: report.id },
    { subscription, follow: followToken(report.id).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) },
    { subscription: { ...subscription, endpoint: 'https://example.org/x' }, follow: followToken(report.id) },
  ];
  for (const raw of tries) expect(await subscribe(anonymous, raw)).toMatchObject({ ok: false });
  expect(await subscribed()).toHaveLength(0);
});

test('one browser follows several reports, leaves one, and keeps the other after a renewal', async () => {
  const [one, two] = [await makeReport(), await makeReport()];
  const subscription = pushHost.subscription(201, 'both');
  for (const { id } of [one, two, two]) {
    await subscribe(anonymous, { subscription, follow: followToken(id) });
  }
  expect(await subscribed()).toHaveLength(2);
  await unsubscribe(anonymous, { endpoint: subscription.endpoint, follow: followToken(one.id) });
  const renewed = pushHost.subscription(201, 'renewed');
  await renewSubscription(anonymous, { replaces: subscription.endpoint, subscription: renewed });
  const rows = await subscribed();
  expect(rows.map(({ reportId, endpoint }) => [reportId, endpoint])).toEqual([[two.id, renewed.endpoint]]);
});

test('the words of a message name nobody and carry no link, in both languages', async () => {
  const { report } = await follow(201, 'words');
  for (const [locale, title] of [
    ['de', 'Neues zu Ihrer Meldung'],
    ['en', 'News about your report'],
  ] as const) {
    const payload = pushPayload('reportNews', report.trackingCode, locale);
    expect(payload).toMatchObject({
      v: 1,
      type: 'reportNews',
      lang: locale,
      title,
      tag: report.trackingCode,
    });
    expect(JSON.stringify(payload)).not.toMatch(/http|follow\//);
    expect(JSON.stringify(payload)).not.toContain(report.place);
  }
  const [row] = await (await db())
    .select()
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.reportId, report.id));
  expect(row?.locale).toBe('de');
});
