import { asc, eq, inArray } from 'drizzle-orm';
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

type PermitName = { readonly id: string; readonly number: string };

/** Report → the permit after whose use the damage was found; other reports have none. */
export async function permitsOfReports(reportIds: readonly string[]): Promise<Map<string, PermitName>> {
  const rows = await (await db())
    .select({ reportId: spaceAcceptances.reportId, id: applications.id, number: applications.number })
    .from(spaceAcceptances)
    .innerJoin(applications, eq(applications.id, spaceAcceptances.applicationId))
    .where(inArray(spaceAcceptances.reportId, [...reportIds]));
  return new Map(rows.map(({ reportId, id, number }) => [String(reportId), { id, number: number ?? '' }]));
}

/** The permit after whose use a damage was found; null for every other report. */
export const permitOfReport = async (reportId: string): Promise<PermitName | null> =>
  (await permitsOfReports([reportId])).get(reportId) ?? null;
