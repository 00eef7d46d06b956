import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { reports } from '@/db/schema';
import { mutation } from '../action';
import { findReportState } from './find';
import { mayWithdraw } from './follow-policy';
import { moveReport } from './transition';

/** The sender takes the report back: nobody works on it any more and it leaves the public map. */
export const withdrawReport = mutation({
  input: z.object({ reportId: z.uuid() }),
  load: (tx, { reportId }) => findReportState(tx, reportId),
  may: mayWithdraw,
  write: async ({ tx, object: report, actor, now }) => {
    const { id: reportId, version: baseVersion } = report;
    const moved = await moveReport(tx, actor, { reportId, baseVersion, to: 'withdrawn', at: now });
    if ('ok' in moved) return moved;
    await tx.update(reports).set({ visibility: 'private' }).where(eq(reports.id, reportId));
    return {
      value: { status: 'withdrawn' as const },
      audit: { event: 'report.withdrawn', objectId: reportId },
    };
  },
});
