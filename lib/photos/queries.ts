import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { reportPhotos, reports, spaceAcceptancePhotos } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mayEnter } from '../accounts/policy';
import { mayWork } from '../crew/policy';
import { covers } from '../departments/policy';
import type { Category } from '../reports/catalogue';

/** What decides who sees a photo, and where it lies. */
export interface PhotoRecord {
  readonly reportId: string;
  readonly category: Category;
  readonly district: string;
  /** What is shown: painted over where staff have done that. */
  readonly fullHash: string;
  readonly thumbHash: string;
  /** As received; for staff only. */
  readonly originalHash: string;
  readonly isPublic: boolean;
}

/** A photo by its public id; null when there is none. `isPublic`: released, on a published report. */
export async function findPhoto(id: string): Promise<PhotoRecord | null> {
  const [row] = await (await db())
    .select({
      reportId: reportPhotos.reportId,
      fullHash: reportPhotos.fullHash,
      thumbHash: reportPhotos.thumbHash,
      paintedFullHash: reportPhotos.paintedFullHash,
      paintedThumbHash: reportPhotos.paintedThumbHash,
      isReleased: reportPhotos.isPublic,
      visibility: reports.visibility,
      category: reports.category,
      district: reports.district,
    })
    .from(reportPhotos)
    .innerJoin(reports, eq(reports.id, reportPhotos.reportId))
    .where(eq(reportPhotos.id, id));
  if (!row) return null;
  return {
    reportId: row.reportId,
    fullHash: row.paintedFullHash ?? row.fullHash,
    thumbHash: row.paintedThumbHash ?? row.thumbHash,
    originalHash: row.fullHash,
    category: row.category,
    district: row.district,
    isPublic: row.isReleased && row.visibility === 'published',
  };
}

/** Who sees a photo as it was received, under what was painted over it (pure). */
export const maySeeOriginal = (actor: Actor, photo: PhotoRecord): boolean =>
  mayEnter(actor.role, 'staff') && covers(actor, photo);

/** Who sees a photo that is not public: the sender by the link, crews, and the staff of its departments (pure). */
export const maySeePhoto = (actor: Actor, photo: PhotoRecord, followed: string | null): boolean =>
  photo.isPublic || photo.reportId === followed || (actor.id !== null && covers(actor, photo));

/** A photo of an acceptance by its public id, for crews and the town hall; null for everybody else. */
export async function findAcceptancePhoto(
  actor: Actor,
  id: string,
): Promise<Pick<PhotoRecord, 'fullHash' | 'thumbHash'> | null> {
  if (!mayWork(actor)) return null;
  const [row] = await (await db())
    .select({ fullHash: spaceAcceptancePhotos.fullHash, thumbHash: spaceAcceptancePhotos.thumbHash })
    .from(spaceAcceptancePhotos)
    .where(eq(spaceAcceptancePhotos.id, id));
  return row ?? null;
}
