import { and, inArray, isNotNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { noticeAddresses, pushSubscriptions } from '@/db/schema';
import { env } from '../env';

/** How somebody can be reached: by which of the two a notice has been shown to arrive. */
export interface Channels {
  readonly push: boolean;
  readonly email: boolean;
}

/**
 * The confirmed channels of some people: a browser whose push service has taken a message, an e-mail address
 * whose link was followed. Without a mail server no address is one.
 */
export async function confirmedChannels(source: Db, userIds: readonly string[]): Promise<Channels> {
  if (userIds.length === 0) return { push: false, email: false };
  const ids = [...userIds];
  const pushes = await source
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(and(inArray(pushSubscriptions.userId, ids), isNotNull(pushSubscriptions.confirmedAt)))
    .limit(1);
  const addresses = await source
    .select({ id: noticeAddresses.userId })
    .from(noticeAddresses)
    .where(and(inArray(noticeAddresses.userId, ids), isNotNull(noticeAddresses.confirmedAt)))
    .limit(1);
  return { push: pushes.length > 0, email: addresses.length > 0 && env().SMTP_URL !== undefined };
}

/** Whether a notice reaches at least one of them. */
export async function hasConfirmedChannel(source: Db, userIds: readonly string[]): Promise<boolean> {
  const { push, email } = await confirmedChannels(source, userIds);
  return push || email;
}
