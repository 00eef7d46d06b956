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

/**
 * Tells people on every channel they have that something is in their mailbox, and nothing else. What they have
 * switched off is left out, except for decisions.
 * @param ref id of a decision, else empty
 * @returns how many channels will be tried
 */
export async function notifyMailbox(
  tx: Db,
  userIds: readonly string[],
  type: 'mailbox' | 'decision',
  ref = '',
): Promise<number> {
  if (userIds.length === 0) return 0;
  const ids = [...userIds];
  const off = await tx
    .select()
    .from(noticeSettings)
    .where(and(inArray(noticeSettings.userId, ids), eq(noticeSettings.kind, 'mailbox')));
  const isOn = (userId: string | null, channel: 'push' | 'email'): boolean =>
    type === 'decision' || (off.find((row) => row.userId === userId)?.[channel] ?? true);
  const subscriptions = await tx
    .select()
    .from(pushSubscriptions)
    .where(inArray(pushSubscriptions.userId, ids));
  const addresses = await tx
    .select({ userId: noticeAddresses.userId })
    .from(noticeAddresses)
    .where(and(inArray(noticeAddresses.userId, ids), isNotNull(noticeAddresses.confirmedAt)));
  const now = Date.now();
  const row = () => ({ id: randomUUID(), type, ref, createdAt: now, nextAt: now });
  const pushes = subscriptions
    .filter(({ userId }) => isOn(userId, 'push'))
    .map(({ id }) => ({ ...row(), subscriptionId: id }));
  const mails = addresses
    .filter(({ userId }) => isOn(userId, 'email'))
    .map(({ userId }) => ({ ...row(), userId }));
  if (pushes.length > 0) await tx.insert(notificationQueue).values(pushes);
  if (mails.length > 0) await tx.insert(mailQueue).values(mails);
  return pushes.length + mails.length;
}
