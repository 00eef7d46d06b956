import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { applications, fees, reports, threads } from '@/db/schema';
import { civilDate } from '../clock';

/** Months that a report is kept after it was closed: the file of what the town did about a danger. */
export const REPORT_MONTHS = 24;

/** Days after which the last backup with the account is overwritten. */
export const BACKUP_DAYS = 30;

export interface KeptCase {
  readonly trackingCode: string;
  /** Civil date until which it stays; null while the report is open. */
  readonly until: string | null;
}

/** What stays after an erasure: case files, without anything that leads to the person. */
export async function keptCases(userId: string): Promise<KeptCase[]> {
  const rows = await (await db())
    .select({ trackingCode: reports.trackingCode, closedAt: reports.closedAt })
    .from(reports)
    .where(eq(reports.accountId, userId));
  return rows.map(({ trackingCode, closedAt }) => ({
    trackingCode,
    until: closedAt === null ? null : monthsLater(civilDate(closedAt), REPORT_MONTHS),
  }));
}

/** Something sent to the town hall, which stays in its files with what was entered. */
export interface KeptApplication {
  readonly serviceId: string;
  readonly number: string;
  /** Civil date until which it stays; null while the case is open. */
  readonly until: string | null;
}

/** The cases that stay after an erasure: they lead to nobody's account any more, but keep their contents. */
export async function keptApplications(userId: string): Promise<KeptApplication[]> {
  const rows = await (await db())
    .select({
      serviceId: applications.serviceId,
      number: applications.number,
      deleteAt: applications.deleteAt,
    })
    .from(applications)
    .where(
      and(
        eq(applications.stage, 'sent'),
        eq(applications.ownerKind, 'user'),
        eq(applications.ownerId, userId),
      ),
    )
    .orderBy(applications.sentAt);
  return rows.map(({ serviceId, number, deleteAt }) => ({
    serviceId,
    number: number ?? '',
    until: deleteAt === null ? null : civilDate(deleteAt),
  }));
}

/** How many fees stay in the town's books. */
export const keptFees = async (userId: string): Promise<number> =>
  (await db()).$count(fees, and(eq(fees.payerKind, 'user'), eq(fees.payerId, userId)));

/** How many conversations with the town hall stay in its files. */
export const keptThreads = async (userId: string): Promise<number> =>
  (await db()).$count(threads, and(eq(threads.ownerKind, 'user'), eq(threads.ownerId, userId)));

/** "2026-11-23" and 24 → "2028-11-23"; the last day of a month that is shorter. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(total / 12)}-${two((total % 12) + 1)}-${two(Math.min(day, last))}`;
}
