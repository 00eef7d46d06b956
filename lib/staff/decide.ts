import { and, eq, gt, ne, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { reportComplaints, reports } from '@/db/schema';
import { mutation } from '../action';
import { fail } from '../result';
import { writeEvent } from './events';
import { findReport } from './mutation';
import { mayHandle } from './policy';

async function load(tx: Db, complaintId: string) {
  const [complaint] = await tx.select().from(reportComplaints).where(eq(reportComplaints.id, complaintId));
  const report = complaint && (await findReport(tx, complaint.reportId));
  return complaint && report ? { id: report.id, complaint, report } : null;
}

type Complaint = typeof reportComplaints.$inferSelect;

/** Somebody else's complaint that is open, or was found right since this one came, keeps the report off the map. */
async function isHeldByAnother(tx: Db, { id, reportId, createdAt }: Complaint): Promise<boolean> {
  const rows = await tx
    .select({ id: reportComplaints.id })
    .from(reportComplaints)
    .where(
      and(
        eq(reportComplaints.reportId, reportId),
        ne(reportComplaints.id, id),
        or(
          eq(reportComplaints.decision, 'open'),
          and(eq(reportComplaints.decision, 'removed'), gt(reportComplaints.decidedAt, createdAt)),
        ),
      ),
    );
  return rows.length > 0;
}

/**
 * Decides on a complaint and answers the person: `removed` keeps the report off the map, `restored` shows
 * it again, unless somebody else's complaint keeps it off.
 */
export const decideComplaint = mutation({
  input: z.object({
    complaintId: z.string().max(60),
    decision: z.enum(['removed', 'restored'], 'decision'),
    answer: z.string().trim().min(3, 'answer').max(1000, 'tooLong'),
  }),
  load: (tx, { complaintId }) => load(tx, complaintId),
  may: (actor, { report }) => mayHandle(actor, report),
  write: async ({ tx, input, object: { complaint, report }, actor, now }) => {
    if (complaint.decision !== 'open') return fail('conflict', { detail: { decision: complaint.decision } });
    const { decision, answer } = input;
    await tx
      .update(reportComplaints)
      .set({ decision, answer, decidedAt: now, decidedBy: actor.id })
      .where(eq(reportComplaints.id, complaint.id));
    const isShown = decision === 'restored' && !(await isHeldByAnother(tx, complaint));
    // What was never published is not published by a complaint either.
    if (isShown && report.visibility === 'hidden') {
      await tx
        .update(reports)
        .set({ visibility: 'published', updatedAt: now })
        .where(eq(reports.id, report.id));
      await writeEvent(tx, actor, { reportId: report.id, type: 'published', at: now, data: { decision } });
    } else {
      const visibility = 'hidden';
      if (report.visibility === 'published')
        await tx.update(reports).set({ visibility, updatedAt: now }).where(eq(reports.id, report.id));
      await writeEvent(tx, actor, {
        reportId: report.id,
        type: 'edited',
        at: now,
        data: { visibility, decision },
      });
    }
    return {
      value: { reportId: report.id, decision },
      audit: { event: 'report.complaintDecided', objectId: report.id, data: { decision } },
    };
  },
});
