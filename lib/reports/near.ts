import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '@/db/client';
import { reportPhotos, reports } from '@/db/schema';
import { METERS_PER_DEGREE, metersBetween } from '@/lib/geo/distance';
import { categories } from './catalogue';
import { hasKnownPlace } from './place-filter';
import { openStatuses } from './status';

const RADIUS_M = 100;
const MOST = 5;

export const nearInput = z.object({
  lat: z.coerce.number().min(-85).max(85),
  lng: z.coerce.number().min(-180).max(180),
  kind: z.enum(categories).optional(),
});

/** Rowids of the R*Tree whose box touches the square of ±100 m around the place. */
function inBox(lat: number, lng: number): SQL {
  const dLat = RADIUS_M / METERS_PER_DEGREE;
  const dLng = dLat / Math.cos((lat * Math.PI) / 180);
  return sql`${reports.seq} in (select seq from report_box where min_lat <= ${lat + dLat} and max_lat >= ${lat - dLat} and min_lng <= ${lng + dLng} and max_lng >= ${lng - dLng})`;
}

/**
 * The nearest open, published reports within 100 m, for "Betrifft mich auch": at most five.
 * @returns distance in whole metres, `receivedAt` in UTC ms, `photo` the id of a released photo or null
 */
export async function reportsNear({ lat, lng, kind }: z.output<typeof nearInput>) {
  const read = await db();
  const rows = await read
    .select({
      uuid: reports.id,
      id: reports.trackingCode,
      category: reports.category,
      status: reports.status,
      lat: reports.lat,
      lng: reports.lng,
      place: reports.place,
      receivedAt: reports.receivedAt,
      affectedCount: reports.affectedCount,
    })
    .from(reports)
    .where(
      and(
        inBox(lat, lng),
        hasKnownPlace,
        eq(reports.visibility, 'published'),
        inArray(reports.status, openStatuses),
        kind ? eq(reports.category, kind) : undefined,
      ),
    );
  const nearest = rows
    .map((row) => ({ ...row, distanceM: Math.round(metersBetween({ lat, lng }, row)) }))
    .filter((row) => row.distanceM <= RADIUS_M)
    .sort((a, b) => a.distanceM - b.distanceM)
    .slice(0, MOST);
  const photos = await firstPublicPhotos(nearest.map((row) => row.uuid));
  return nearest.map(({ uuid, ...row }) => ({ ...row, photo: photos.get(uuid) ?? null }));
}

async function firstPublicPhotos(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await (await db())
    .select({ id: reportPhotos.id, reportId: reportPhotos.reportId })
    .from(reportPhotos)
    .where(and(inArray(reportPhotos.reportId, [...ids]), eq(reportPhotos.isPublic, true)))
    .orderBy(sql`${reportPhotos.position} desc`);
  return new Map(rows.map((row) => [row.reportId, row.id]));
}
