import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { reportPhotos } from '@/db/schema';
import { notifyReporter } from '../notifications/enqueue';
import { writeEvent } from './events';
import { nextVersion, seen, staffMutation } from './mutation';

/** Exactly these photos of the report are shown to everybody. */
async function releasePhotos(tx: Db, reportId: string, photoIds: readonly string[]): Promise<number> {
  const ofReport = eq(reportPhotos.reportId, reportId);
  await tx.update(reportPhotos).set({ isPublic: false }).where(ofReport);
  if (photoIds.length === 0) return 0;
  const released = await tx
    .update(reportPhotos)
    .set({ isPublic: true })
    .where(and(ofReport, inArray(reportPhotos.id, [...photoIds])))
    .returning({ id: reportPhotos.id });
  return released.length;
}

/** Shows the report, and of its photos those that were chosen, to everybody. */
export const publishReport = staffMutation({
  action: 'publish',
  input: seen.extend({ photoIds: z.array(z.string().max(60)).max(60).default([]) }),
  write: async ({ tx, input, object: report, actor, now }) => {
    const photos = await releasePhotos(tx, report.id, input.photoIds);
    await nextVersion(tx, report, { visibility: 'published' }, now);
    await writeEvent(tx, actor, {
      reportId: report.id,
      type: 'published',
      at: now,
      data: { photos, version: report.version + 1 },
      isPublic: true,
    });
    if (report.visibility !== 'published') await notifyReporter(tx, report.id, 'reportReceived');
    return {
      value: { version: report.version + 1 },
      audit: { event: 'report.published', objectId: report.id, data: { photos } },
    };
  },
});

/** Takes a report off the public map. */
export const hideReport = staffMutation({
  action: 'hide',
  input: seen,
  write: async ({ tx, object: report, actor, now }) => {
    await nextVersion(tx, report, { visibility: 'hidden' }, now);
    await writeEvent(tx, actor, {
      reportId: report.id,
      type: 'edited',
      at: now,
      data: { visibility: 'hidden', version: report.version + 1 },
    });
    return { value: { version: report.version + 1 }, audit: { event: 'report.hidden', objectId: report.id } };
  },
});
