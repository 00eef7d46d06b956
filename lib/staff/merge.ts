import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { reports } from '@/db/schema';
import { raiseAlert, settleAlert } from '../crew/alerts';
import { notifyReporter } from '../notifications/enqueue';
import { deadlineOf } from '../reports/deadlines';
import { moveReport } from '../reports/transition';
import { fail } from '../result';
import { writeEvent } from './events';
import { findReport, type Report, seen, staffMutation } from './mutation';
import { mayDo } from './policy';

/** The other report takes over everybody concerned, and what was merged into this one before. */
async function moveAffected(tx: Db, from: Report, into: Report, now: number): Promise<void> {
  const becomesDangerous = from.hazard && !into.hazard;
  await tx.update(reports).set({ mergedInto: into.id }).where(eq(reports.mergedInto, from.id));
  await tx.update(reports).set({ mergedInto: into.id }).where(eq(reports.id, from.id));
  await tx
    .update(reports)
    .set({
      affectedCount: sql`${reports.affectedCount} + ${from.affectedCount}`,
      hazard: into.hazard || from.hazard,
      dueAt: becomesDangerous ? deadlineOf({ ...into, hazard: true }, now) : into.dueAt,
      // Whoever has the harmless one open must see the danger before doing anything with it.
      version: becomesDangerous ? into.version + 1 : into.version,
      updatedAt: now,
    })
    .where(eq(reports.id, into.id));
  if (becomesDangerous) await raiseAlert(tx, into.id, now);
}

/** Puts a report to an older one of the same damage; its reporter is told where it goes on. */
export const mergeReport = staffMutation({
  action: 'merge',
  input: seen.extend({ into: z.guid('id') }),
  write: async ({ tx, input, object: report, actor, now }) => {
    const into = await findReport(tx, input.into);
    if (!into || into.id === report.id || !mayDo(actor, 'merge', into))
      return fail('invalid', { fields: { into: 'into' } });
    const moved = await moveReport(tx, actor, {
      ...input,
      to: 'merged',
      data: { into: into.trackingCode },
      at: now,
    });
    if ('ok' in moved) return moved;
    await moveAffected(tx, report, into, now);
    await settleAlert(tx, report.id, actor.id, now);
    await writeEvent(tx, actor, {
      reportId: into.id,
      type: 'affected',
      at: now,
      data: { from: report.trackingCode },
    });
    await notifyReporter(tx, report.id, 'reportDone');
    return {
      value: { version: moved.version, into: into.id },
      audit: { event: 'report.statusChanged', objectId: report.id, data: { to: 'merged', into: into.id } },
    };
  },
});
