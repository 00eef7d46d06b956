import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { reportAffected, reportEvents, reports } from '@/db/schema';
import { mutation } from '../action';
import { keyedHash } from '../secrets';
import { findReportState } from './find';
import { mayBeAffected } from './follow-policy';

const input = z.object({
  /** UUID or tracking code. */
  report: z.string().min(1).max(40),
  /** A random key that the phone keeps; only its hash is stored. */
  phone: z.string().regex(/^[\w-]{16,64}$/, 'phoneKey'),
});

/**
 * "Betrifft mich auch": counts a phone once for each report, however often it is sent.
 * @returns how many people the report affects now, its sender included
 */
export const markAffected = mutation({
  input,
  load: (tx, { report }) => findReportState(tx, report),
  may: mayBeAffected,
  write: async ({ tx, input: { phone }, object: report, actor, now }) => {
    const phoneHash = keyedHash('pepper', `affected:${report.id}`, phone);
    const added = await tx
      .insert(reportAffected)
      .values({ reportId: report.id, phoneHash, createdAt: now })
      .onConflictDoNothing()
      .returning({ reportId: reportAffected.reportId });
    if (added.length === 0) return { value: { affectedCount: report.affectedCount }, audit: [] };
    const affectedCount = report.affectedCount + 1;
    // Not a new version: a crew that is offline must not meet a conflict because a neighbour nodded.
    await tx.update(reports).set({ affectedCount, updatedAt: now }).where(eq(reports.id, report.id));
    await tx.insert(reportEvents).values({
      id: randomUUID(),
      reportId: report.id,
      at: now,
      type: 'affected',
      actorKind: actor.kind,
      isPublic: false,
    });
    return {
      value: { affectedCount },
      audit: { event: 'report.affected', objectId: report.id, data: { count: affectedCount } },
    };
  },
});
