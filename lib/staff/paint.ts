import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { reportPhotos, reports } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation } from '../action';
import type { Upload } from '../photos/multipart';
import { acceptPhoto } from '../photos/store';
import { fail, type Result } from '../result';
import { writeEvent } from './events';
import { mayHandle } from './policy';

/** A photo with the report it belongs to, which decides on whose desk it lies. */
async function findPhoto(tx: Db, id: string) {
  const [row] = await tx
    .select({ photo: reportPhotos, report: reports })
    .from(reportPhotos)
    .innerJoin(reports, eq(reports.id, reportPhotos.reportId))
    .where(eq(reportPhotos.id, id));
  return row ?? null;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const photoId = z.string().max(60);

const store = mutation({
  input: z.object({
    photoId,
    fullHash: hash,
    thumbHash: hash,
    width: z.number().int(),
    height: z.number().int(),
  }),
  load: (tx, input) => findPhoto(tx, input.photoId),
  may: (actor, { report }) => mayHandle(actor, report),
  write: async ({ tx, input, object: { photo }, actor, now }) => {
    // What is painted over has the size of what it covers; anything else is another picture.
    if (input.width !== photo.width || input.height !== photo.height)
      return fail('invalid', { fields: { photo: 'otherPhoto' } });
    await tx
      .update(reportPhotos)
      .set({ paintedFullHash: input.fullHash, paintedThumbHash: input.thumbHash })
      .where(eq(reportPhotos.id, photo.id));
    await writeEvent(tx, actor, {
      reportId: photo.reportId,
      type: 'edited',
      at: now,
      data: { photo: 'painted' },
    });
    return {
      value: { id: photo.id },
      audit: { event: 'report.photoPainted', objectId: photo.reportId, data: { photo: photo.id } },
    };
  },
});

/**
 * Puts a painted-over version in front of a photo: from now on everybody but staff sees only that one. It goes
 * through the same pipeline as every photo; the original stays as it was received.
 * @returns the id of the photo, or a code of the picture (`unreadablePhoto`, `invalid` …)
 */
export async function receivePainted(
  actor: Actor,
  id: string,
  { photos }: Upload,
): Promise<Result<{ id: string }>> {
  const [photo] = photos;
  if (!photo) return fail('invalid', { fields: { photo: 'required' } });
  const accepted = await acceptPhoto(photo);
  if (!accepted.ok) return accepted;
  const { fullHash, thumbHash, width, height } = accepted.value;
  return store(actor, { photoId: id, fullHash, thumbHash, width, height });
}

/** Takes one photo back from the public; the report itself stays where it is. */
export const withholdPhoto = mutation({
  input: z.object({ photoId }),
  load: (tx, input) => findPhoto(tx, input.photoId),
  may: (actor, { report }) => mayHandle(actor, report),
  write: async ({ tx, object: { photo }, actor, now }) => {
    await tx.update(reportPhotos).set({ isPublic: false }).where(eq(reportPhotos.id, photo.id));
    await writeEvent(tx, actor, {
      reportId: photo.reportId,
      type: 'edited',
      at: now,
      data: { photo: 'withheld' },
    });
    return {
      value: { id: photo.id },
      audit: { event: 'report.photoWithheld', objectId: photo.reportId, data: { photo: photo.id } },
    };
  },
});
