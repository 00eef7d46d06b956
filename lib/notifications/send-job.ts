import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { notificationQueue, pushSubscriptions } from '@/db/schema';
import { noteNoticeSent } from '../decisions/notice-sent';
import { log } from '../log';
import { processState } from '../process-state';
import { type Delivery, deliver } from './deliver';
import { pushPayload } from './payload';
import type { NotificationType } from './types';

const BATCH = 50;
const PARALLEL = 5;
/** A message taken by a process that dies is tried again after this time. */
const CLAIM_MS = 60_000;
const MOST_ATTEMPTS = 8;
const MOST_FAILURES = 20;
/** News that come too late are none. */
const DAY_MS = 86_400_000;
const lifetimeMs: Record<NotificationType, number> = {
  reportNews: 3 * DAY_MS,
  alert: 3_600_000,
  mailbox: 3 * DAY_MS,
  decision: DAY_MS,
  hello: 3_600_000,
  documentMisses: DAY_MS,
};

const columns = {
  id: notificationQueue.id,
  type: notificationQueue.type,
  ref: notificationQueue.ref,
  attempts: notificationQueue.attempts,
  createdAt: notificationQueue.createdAt,
  subscriptionId: pushSubscriptions.id,
  endpoint: pushSubscriptions.endpoint,
  p256dh: pushSubscriptions.p256dh,
  auth: pushSubscriptions.auth,
  locale: pushSubscriptions.locale,
  failures: pushSubscriptions.failures,
};

const readDue = async (now: number) =>
  (await db())
    .select(columns)
    .from(notificationQueue)
    .innerJoin(pushSubscriptions, eq(pushSubscriptions.id, notificationQueue.subscriptionId))
    .where(lte(notificationQueue.nextAt, now))
    .orderBy(notificationQueue.nextAt)
    .limit(BATCH);
type Due = Awaited<ReturnType<typeof readDue>>[number];

/** Marks messages as being sent; those another process was quicker with are left out. */
async function claim(due: readonly Due[], now: number): Promise<Due[]> {
  if (due.length === 0) return [];
  const ids = due.map(({ id }) => id);
  const taken = await writeTx((tx) =>
    tx
      .update(notificationQueue)
      .set({ nextAt: now + CLAIM_MS })
      .where(and(inArray(notificationQueue.id, ids), lte(notificationQueue.nextAt, now)))
      .returning({ id: notificationQueue.id }),
  );
  const ours = new Set(taken.map(({ id }) => id));
  return due.filter(({ id }) => ours.has(id));
}

/** Half a minute, then doubled, with some chance so that not all come back at once. */
const delayMs = (attempts: number): number => 30_000 * 2 ** attempts * (0.8 + Math.random() * 0.4);

const drop = (id: string) =>
  writeTx((tx) => tx.delete(notificationQueue).where(eq(notificationQueue.id, id)));

const forget = (subscriptionId: string) =>
  writeTx((tx) => tx.delete(pushSubscriptions).where(eq(pushSubscriptions.id, subscriptionId)));

/** A browser whose push service takes none of its messages is forgotten in the end. */
async function countFailure({ subscriptionId, failures }: Due): Promise<void> {
  if (failures + 1 >= MOST_FAILURES) return void (await forget(subscriptionId));
  const one = eq(pushSubscriptions.id, subscriptionId);
  await writeTx((tx) =>
    tx
      .update(pushSubscriptions)
      .set({ failures: failures + 1 })
      .where(one),
  );
}

async function settle(message: Due, delivery: Delivery): Promise<void> {
  const { id, subscriptionId, attempts } = message;
  if (delivery.outcome === 'gone') return void (await forget(subscriptionId));
  if (delivery.outcome === 'later' && attempts + 1 < MOST_ATTEMPTS) {
    const nextAt = Date.now() + Math.max(delivery.retryAfterMs, delayMs(attempts));
    const set = { attempts: attempts + 1, nextAt };
    await writeTx((tx) => tx.update(notificationQueue).set(set).where(eq(notificationQueue.id, id)));
    return;
  }
  if (delivery.outcome === 'sent') return confirm(message);
  await drop(id);
  // An outage says nothing about the browser: counted, a long one would forget the phones of those on duty.
  if (delivery.outcome === 'refused') await countFailure(message);
}

/** The push service has taken it: the channel works, and a decision's notice is out. */
async function confirm({ id, subscriptionId, type, ref }: Due): Promise<void> {
  const now = Date.now();
  await writeTx(async (tx) => {
    await tx.delete(notificationQueue).where(eq(notificationQueue.id, id));
    await tx
      .update(pushSubscriptions)
      .set({ failures: 0, confirmedAt: sql`coalesce(${pushSubscriptions.confirmedAt}, ${now})` })
      .where(eq(pushSubscriptions.id, subscriptionId));
    if (type === 'decision') await noteNoticeSent(tx, ref, 'push', now);
  });
}

async function sendOne(message: Due): Promise<void> {
  if (Date.now() - message.createdAt > lifetimeMs[message.type]) return void (await drop(message.id));
  const delivery = await deliver(message, pushPayload(message.type, message.ref, message.locale));
  await settle(message, delivery);
  log.info('push', { type: message.type, outcome: delivery.outcome, attempts: message.attempts + 1 });
}

async function sendBatch(): Promise<number> {
  const now = Date.now();
  const messages = await claim(await readDue(now), now);
  const line = [...messages];
  const worker = async () => {
    for (let next = line.shift(); next; next = line.shift()) await sendOne(next);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return messages.length;
}

/** Sends what is due. A round that is still under way is not started twice. */
export async function sendNotifications(): Promise<number> {
  const state = processState('notifications', () => ({ isRunning: false }));
  if (state.isRunning) return 0;
  state.isRunning = true;
  try {
    return await sendBatch();
  } finally {
    state.isRunning = false;
  }
}
