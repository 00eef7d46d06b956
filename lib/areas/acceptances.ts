import { asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { applications, reports, spaceAcceptancePhotos, spaceAcceptances } from '@/db/schema';

/** What a crew found after a use, with its photos and the damage's report; null while nobody has looked. */
export async function acceptanceOf(applicationId: string) {
  const read = await db();
  const [found] = await read
    .select({
      result: spaceAcceptances.result,
      at: spaceAcceptances.at,
      reportId: spaceAcceptances.reportId,
      trackingCode: reports.trackingCode,
    })
    .from(spaceAcceptances)
    .leftJoin(reports, eq(reports.id, spaceAcceptances.reportId))
    .where(eq(spaceAcceptances.applicationId, applicationId));
  if (!found) return null;
  const photos = await read
    .select({ id: spaceAcceptancePhotos.id })
    .from(spaceAcceptancePhotos)
    .where(eq(spaceAcceptancePhotos.applicationId, applicationId))
    .orderBy(asc(spaceAcceptancePhotos.position));
  return { ...found, photos: photos.map(({ id }) => id) };
}

/** The permit after whose use a damage was found; null for every other report. */
export async function permitOfReport(reportId: string): Promise<{ id: string; number: string } | null> {
  const [found] = await (await db())
    .select({ id: applications.id, number: applications.number })
    .from(spaceAcceptances)
    .innerJoin(applications, eq(applications.id, spaceAcceptances.applicationId))
    .where(eq(spaceAcceptances.reportId, reportId));
  return found ? { id: found.id, number: found.number ?? '' } : null;
}
