import { createHash, randomUUID } from 'node:crypto';
import { and, count, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { complaintReasons, reportComplaints, reportEvents, reports } from '@/db/schema';
import { mutation } from '../action';
import type { AuditEntry } from '../audit/record';
import { linkSecret } from '../link-secret';
import { fail } from '../result';
import { findReportState } from './find';
import { mayComplain } from './follow-policy';

const DAY = 86_400_000;
const MOST_PER_DAY = 5;

const input = z.object({
  /** UUID or tracking code. */
  report: z.string().min(1).max(40),
  reason: z.enum(complaintReasons, 'reason'),
  text: z.string().trim().max(1000, 'tooLong').default(''),
});

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** True when staff have already looked at this reason and put the report back. */
async function wasRestored(tx: Db, reportId: string, reason: z.output<typeof input>['reason']) {
  const decided = and(
    eq(reportComplaints.reportId, reportId),
    eq(reportComplaints.reason, reason),
    eq(reportComplaints.decision, 'restored'),
  );
  const [row] = await tx.select({ n: count() }).from(reportComplaints).where(decided);
  return (row?.n ?? 0) > 0;
}

async function complaintsToday(tx: Db, reportId: string, now: number): Promise<number> {
  const recent = and(eq(reportComplaints.reportId, reportId), gt(reportComplaints.createdAt, now - DAY));
  const [row] = await tx.select({ n: count() }).from(reportComplaints).where(recent);
  return row?.n ?? 0;
}

/** Takes the report off the map until staff have decided. No new version: it must not stop a crew's work. */
async function hide(tx: Db, report: { id: string }, reason: string, now: number) {
  await tx.update(reports).set({ visibility: 'hidden', updatedAt: now }).where(eq(reports.id, report.id));
  await tx.insert(reportEvents).values({
    id: randomUUID(),
    reportId: report.id,
    at: now,
    type: 'edited',
    actorKind: 'citizen',
    data: { visibility: 'hidden', reason },
    isPublic: false,
  });
}

/**
 * "Foto oder Text beanstanden": hides the report at once and leaves the decision to staff. A reason on
 * which staff have already decided "restored" is taken down, but does not hide the report again.
 * @returns the secret under which the person reads the answer, and whether the report is hidden now
 */
export const complain = mutation({
  input,
  load: (tx, { report }) => findReportState(tx, report),
  may: mayComplain,
  write: async ({ tx, input: { reason, text }, object: report, now }) => {
    if ((await complaintsToday(tx, report.id, now)) >= MOST_PER_DAY)
      return fail('tooMany', { retryAfterS: 86_400 });
    const isHidden = !(await wasRestored(tx, report.id, reason));
    const token = linkSecret(24);
    await tx.insert(reportComplaints).values({
      id: randomUUID(),
      reportId: report.id,
      reason,
      text,
      tokenHash: hashOf(token),
      createdAt: now,
    });
    if (isHidden) await hide(tx, report, reason, now);
    const told: AuditEntry = { event: 'report.complained', objectId: report.id, data: { reason } };
    const hidden: AuditEntry = { event: 'report.hidden', objectId: report.id, data: { reason } };
    return { value: { token, isHidden }, audit: isHidden ? [told, hidden] : told };
  },
});

/** The complaint a secret stands for, with the decision of staff; null for an unknown secret. */
export async function complaintByToken(token: string) {
  if (!/^[\w-]{32}$/.test(token)) return null;
  const [row] = await (await db())
    .select({
      reason: reportComplaints.reason,
      decision: reportComplaints.decision,
      answer: reportComplaints.answer,
      createdAt: reportComplaints.createdAt,
      decidedAt: reportComplaints.decidedAt,
      trackingCode: reports.trackingCode,
      visibility: reports.visibility,
    })
    .from(reportComplaints)
    .innerJoin(reports, eq(reports.id, reportComplaints.reportId))
    .where(eq(reportComplaints.tokenHash, hashOf(token)));
  return row ?? null;
}
