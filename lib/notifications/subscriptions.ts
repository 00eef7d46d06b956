import { createHash, randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { notificationQueue, pushSubscriptions, reports } from '@/db/schema';
import { mutation } from '../action';
import { reportIdOf } from '../reports/follow-token';
import { isPushEndpoint } from './hosts';

const key = z.string().regex(/^[\w-]{16,200}={0,2}$/, 'key');

/** What a browser's PushSubscription becomes as JSON. */
const subscription = z.object({
  endpoint: z.string().max(1000).refine(isPushEndpoint, 'pushHost'),
  keys: z.object({ p256dh: key, auth: key }),
});

const subscribeInput = z.object({
  subscription,
  /** Token of the follow-up page; without it the signed-in user is meant. */
  follow: z.string().max(100).optional(),
  locale: z.enum(['de', 'en']).default('de'),
  /** The account that has asked here before and makes sure of it: no greeting, and nobody else who is signed in. */
  again: z.string().max(100).optional(),
});

const idOf = (endpoint: string, subject: string): string =>
  createHash('sha256').update(`${subject}\0${endpoint}`).digest('hex');

async function subjectOf(tx: Db, follow: string): Promise<{ reportId: string } | null> {
  const id = reportIdOf(follow);
  if (!id) return null;
  const [report] = await tx.select({ id: reports.id }).from(reports).where(eq(reports.id, id));
  return report ? { reportId: report.id } : null;
}

/** Remembers a browser that wants to be told: about one report, or as a signed-in user. Repeating it is fine. */
export const subscribe = mutation({
  input: subscribeInput,
  load: async (tx, { follow }) => (follow === undefined ? { reportId: null } : subjectOf(tx, follow)),
  may: (actor, subject, { again = actor.id }) =>
    subject.reportId !== null || (actor.id !== null && actor.id === again),
  write: async ({ tx, input: { subscription, locale, again }, object: { reportId }, actor, now }) => {
    const userId = reportId ? null : actor.id;
    const { endpoint, keys } = subscription;
    const id = idOf(endpoint, reportId ?? userId ?? '');
    const value = { subscribed: true as const };
    if (again !== undefined && (await isKnown(tx, id))) return { value, audit: [] };
    await tx
      .insert(pushSubscriptions)
      .values({ id, endpoint, ...keysOf(keys), userId, reportId, locale, createdAt: now })
      .onConflictDoUpdate({
        target: pushSubscriptions.id,
        set: { ...keysOf(keys), locale, failures: 0 },
      });
    // The first message shows that the channel works; that it was taken confirms it.
    if (userId && again === undefined) await greet(tx, id, now);
    return { value, audit: { event: 'push.subscribed', objectId: reportId ?? userId } };
  },
});

async function isKnown(tx: Db, id: string): Promise<boolean> {
  const one = tx.select({ id: pushSubscriptions.id }).from(pushSubscriptions);
  return (await one.where(eq(pushSubscriptions.id, id))).length > 0;
}

async function greet(tx: Db, subscriptionId: string, now: number): Promise<void> {
  const row = { id: randomUUID(), subscriptionId, type: 'hello' as const, ref: '' };
  await tx.insert(notificationQueue).values({ ...row, createdAt: now, nextAt: now });
}

const keysOf = ({ p256dh, auth }: { p256dh: string; auth: string }) => ({ p256dh, auth });

const unsubscribeInput = z.object({
  endpoint: z.string().max(1000),
  follow: z.string().max(100).optional(),
});

/**
 * Forgets a browser: for one report, or for the signed-in user. Who knows the endpoint, which only that
 * browser does, may take it out; taking out what is not there is fine.
 */
export const unsubscribe = mutation({
  input: unsubscribeInput,
  load: async (tx, { follow }) => (follow === undefined ? { reportId: null } : subjectOf(tx, follow)),
  may: (actor, subject) => subject.reportId !== null || actor.id !== null,
  write: async ({ tx, input: { endpoint }, object: { reportId }, actor }) => {
    const ofSubject = reportId
      ? eq(pushSubscriptions.reportId, reportId)
      : and(eq(pushSubscriptions.userId, actor.id ?? ''), isNull(pushSubscriptions.reportId));
    await tx.delete(pushSubscriptions).where(and(eq(pushSubscriptions.endpoint, endpoint), ofSubject));
    return {
      value: { subscribed: false as const },
      audit: { event: 'push.removed', objectId: reportId ?? actor.id },
    };
  },
});

const renewInput = z.object({ replaces: z.string().min(1).max(1000), subscription });

/** The browser has changed its subscription by itself: all that hung on the old one goes on with the new one. */
export const renewSubscription = mutation({
  input: renewInput,
  load: async (tx, { replaces }) => {
    const rows = await tx.select().from(pushSubscriptions).where(eq(pushSubscriptions.endpoint, replaces));
    return rows.length > 0 ? rows : null;
  },
  may: () => true,
  write: async ({ tx, input: { replaces, subscription }, object: rows }) => {
    const { endpoint, keys } = subscription;
    await tx.delete(pushSubscriptions).where(eq(pushSubscriptions.endpoint, replaces));
    for (const { userId, reportId, locale, createdAt } of rows) {
      const id = idOf(endpoint, reportId ?? userId ?? '');
      const row = { id, endpoint, ...keysOf(keys), userId, reportId, locale, createdAt };
      await tx.insert(pushSubscriptions).values(row).onConflictDoNothing();
    }
    return { value: { subscribed: true as const }, audit: { event: 'push.subscribed' } };
  },
});

/** How many browsers show somebody's messages. */
export async function countDevices(userId: string): Promise<number> {
  const rows = await (await db())
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, userId));
  return rows.length;
}
