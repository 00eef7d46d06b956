import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { reports } from '@/db/schema';
import { mutation } from '../action';
import { notifyReporter } from '../notifications/enqueue';
import { writeEvent } from './events';
import { findReport } from './mutation';
import { mayHandle } from './policy';

/** A note beside the report: a question to its reporter, or for colleagues only. Overwrites nothing. */
export const addNote = mutation({
  input: z.object({
    reportId: z.guid('id'),
    text: z.string().trim().min(1, 'required').max(1000, 'tooLong'),
    isPublic: z.boolean(),
  }),
  load: (tx, { reportId }) => findReport(tx, reportId),
  may: mayHandle,
  write: async ({ tx, input, object: report, actor, now }) => {
    const { text, isPublic } = input;
    await writeEvent(tx, actor, { reportId: report.id, type: 'note', at: now, text, isPublic });
    await tx.update(reports).set({ updatedAt: now }).where(eq(reports.id, report.id));
    if (isPublic) await notifyReporter(tx, report.id, 'reportQuestion');
    return {
      value: { reportId: report.id },
      audit: { event: 'report.added', objectId: report.id, data: { isPublic } },
    };
  },
});
