import { randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { notificationQueue, pushSubscriptions, reports } from '@/db/schema';
import { isOpen, type Status } from '../reports/status';
import { notifyPeople } from './people';
import type { NotificationType } from './types';

export type ReportNews = 'reportReceived' | 'reportInWork' | 'reportDone' | 'reportQuestion';

/** What a new state is to the reporter. */
export const newsOf = (status: Status): ReportNews =>
  isOpen(status) || status === 'forwarded' ? 'reportInWork' : 'reportDone';

/**
 * Tells the browsers that follow this report that there is news, and the account that has sent it, as it has
 * chosen. Call it in the transaction of the change.
 */
export async function notifyReporter(tx: Db, reportId: string, kind: ReportNews): Promise<void> {
  const targets = await tx
    .select({ id: pushSubscriptions.id, endpoint: pushSubscriptions.endpoint })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.reportId, reportId));
  await enqueueNews(tx, targets, reportId, 'reportNews');
  const [report] = await tx.select().from(reports).where(eq(reports.id, reportId));
  if (!report?.accountId) return;
  const endpoints = targets.map(({ endpoint }) => endpoint);
  const notice = { kind, type: 'reportNews', ref: report.trackingCode } as const;
  await notifyPeople(tx, [report.accountId], notice, endpoints);
}

type StaffEvent =
  | { readonly type: Exclude<NotificationType, 'documentMisses'>; readonly reportId: string }
  | { readonly type: 'documentMisses' };

/**
 * Tells signed-in people, on every browser where they asked for it. Call it in the transaction of the change.
 * @returns how many browsers will be told; 0 means that nobody can be reached this way
 */
export async function notifyUsers(tx: Db, userIds: readonly string[], event: StaffEvent): Promise<number> {
  if (userIds.length === 0) return 0;
  const targets = await tx
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(inArray(pushSubscriptions.userId, [...userIds]));
  if ('reportId' in event) await enqueueNews(tx, targets, event.reportId, event.type);
  else await enqueue(tx, targets, event.type, event.type);
  return targets.length;
}

async function enqueueNews(
  tx: Db,
  targets: readonly { id: string }[],
  reportId: string,
  type: NotificationType,
): Promise<void> {
  const [report] = await tx
    .select({ ref: reports.trackingCode })
    .from(reports)
    .where(eq(reports.id, reportId));
  if (report) await enqueue(tx, targets, report.ref, type);
}

async function enqueue(
  tx: Db,
  targets: readonly { id: string }[],
  ref: string,
  type: NotificationType,
): Promise<void> {
  if (targets.length === 0) return;
  const now = Date.now();
  await tx.insert(notificationQueue).values(
    targets.map((target) => ({
      id: randomUUID(),
      subscriptionId: target.id,
      type,
      ref,
      createdAt: now,
      nextAt: now,
    })),
  );
}
