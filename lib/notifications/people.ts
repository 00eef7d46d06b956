import { randomUUID } from 'node:crypto';
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import {
  mailQueue,
  noticeAddresses,
  noticeSettings,
  notificationQueue,
  pushSubscriptions,
} from '@/db/schema';
import { env } from '../env';
import type { NoticeKind, NotificationType } from './types';

interface Notice {
  /** What it is about, as people switch it on and off; decisions go to every channel, whatever is switched off. */
  readonly kind: NoticeKind | 'decision';
  readonly type: NotificationType;
  /** Tracking code of a report, id of a decision, else empty. */
  readonly ref: string;
}

/**
 * Tells people on every channel they have that there is something new, and nothing else. Call it in the
 * transaction of the change.
 * @param toldAlready push addresses that hear of it anyway
 * @returns how many channels will be tried
 */
export async function notifyPeople(
  tx: Db,
  userIds: readonly string[],
  { kind, type, ref }: Notice,
  toldAlready: readonly string[] = [],
): Promise<number> {
  if (userIds.length === 0) return 0;
  const ids = [...new Set(userIds)];
  const isOn = await switches(tx, ids, kind);
  const subscriptions = await tx
    .select()
    .from(pushSubscriptions)
    .where(inArray(pushSubscriptions.userId, ids));
  const now = Date.now();
  const row = () => ({ id: randomUUID(), type, ref, createdAt: now, nextAt: now });
  const pushes = subscriptions
    .filter(({ userId, endpoint }) => isOn(userId, 'push') && !toldAlready.includes(endpoint))
    .map(({ id }) => ({ ...row(), subscriptionId: id }));
  const mails = (await withAddress(tx, ids))
    .filter((userId) => isOn(userId, 'email'))
    .map((userId) => ({ ...row(), userId }));
  if (pushes.length > 0) await tx.insert(notificationQueue).values(pushes);
  if (mails.length > 0) await tx.insert(mailQueue).values(mails);
  return pushes.length + mails.length;
}

async function switches(tx: Db, ids: string[], kind: Notice['kind']) {
  if (kind === 'decision') return () => true;
  const off = await tx
    .select()
    .from(noticeSettings)
    .where(and(inArray(noticeSettings.userId, ids), eq(noticeSettings.kind, kind)));
  return (userId: string | null, channel: 'push' | 'email'): boolean =>
    off.find((row) => row.userId === userId)?.[channel] ?? true;
}

/** Those with a confirmed address, where there is a mail server. */
async function withAddress(tx: Db, ids: string[]): Promise<string[]> {
  if (!env().SMTP_URL) return [];
  const rows = await tx
    .select({ userId: noticeAddresses.userId })
    .from(noticeAddresses)
    .where(and(inArray(noticeAddresses.userId, ids), isNotNull(noticeAddresses.confirmedAt)));
  return rows.map(({ userId }) => userId);
}
