import { and, asc, desc, eq, gte, inArray, ne, notInArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '@/db/client';
import { alerts, reportEvents, reportPhotos, reports } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { permitsOfReports } from '../areas/acceptances';
import { coveredBy } from '../departments/filter';
import { METERS_PER_DEGREE } from '../geo/distance';
import { openStatuses } from '../reports/status';
import type { CrewAnswer, CrewReport } from './types';

const MAX_REPORTS = 300;
const MAX_GONE = 2000;
/** A delta asks a little further back: a change may carry an earlier time than its commit. */
const OVERLAP_MS = 5_000;

const numbers = (count: number) =>
  z
    .string()
    .transform((value) => value.split(',').map(Number))
    .refine((value) => value.length === count && value.every(Number.isFinite), 'coordinates');

/** Query of GET /api/crew/reports: one area (point, box or district; the whole town without) and `since`. */
export const crewQuery = z.object({
  /** "lat,lng" */
  near: numbers(2).optional(),
  radiusM: z.coerce.number().min(100).max(50_000).default(5_000),
  /** "west,south,east,north" */
  bbox: numbers(4).optional(),
  district: z.string().min(1).max(80).optional(),
  /** UTC ms: only what has changed, and the ids of what is no longer open. */
  since: z.coerce.number().int().min(0).optional(),
});
export type CrewQuery = z.output<typeof crewQuery>;

/** The open reports of an area, published or not, most dangerous and nearest first. */
export async function openReportsFor(
  actor: Actor,
  query: CrewQuery,
  now: number = Date.now(),
): Promise<CrewAnswer> {
  const source = await db();
  const rows = await source
    .select()
    .from(reports)
    .where(
      and(
        inArray(reports.status, [...openStatuses]),
        inArea(query),
        coveredBy(actor),
        query.since === undefined ? undefined : gte(reports.updatedAt, query.since),
      ),
    )
    .orderBy(desc(reports.hazard), ...distanceTo(query), asc(reports.receivedAt))
    .limit(MAX_REPORTS + 1);
  return {
    at: now - OVERLAP_MS,
    reports: await withPhotos(rows.slice(0, MAX_REPORTS)),
    gone: query.since === undefined ? [] : await goneSince(query.since),
    isCut: rows.length > MAX_REPORTS,
  };
}

function inArea({ near, radiusM, bbox, district }: CrewQuery): SQL | undefined {
  if (district) return eq(reports.district, district);
  const box = bbox ?? (near && around(near, radiusM));
  if (!box) return undefined;
  const [west, south, east, north] = box;
  return sql`${reports.seq} in (select seq from report_box
    where max_lat >= ${south} and min_lat <= ${north} and max_lng >= ${west} and min_lng <= ${east})`;
}

function around([lat = 0, lng = 0]: readonly number[], radiusM: number): number[] {
  const dLat = radiusM / METERS_PER_DEGREE;
  const dLng = dLat / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return [lng - dLng, lat - dLat, lng + dLng, lat + dLat];
}

/** Squared, in degrees of latitude: enough to put the nearest first. */
function distanceTo({ near }: CrewQuery): SQL[] {
  const [lat, lng] = near ?? [];
  if (lat === undefined || lng === undefined) return [];
  const narrow = Math.cos((lat * Math.PI) / 180) ** 2;
  const square = sql`(${reports.lat} - ${lat}) * (${reports.lat} - ${lat})
    + (${reports.lng} - ${lng}) * (${reports.lng} - ${lng}) * ${narrow}`;
  return [square];
}

async function goneSince(since: number): Promise<string[]> {
  const rows = await (await db())
    .select({ id: reports.id })
    .from(reports)
    .where(and(notInArray(reports.status, [...openStatuses]), gte(reports.updatedAt, since)))
    .limit(MAX_GONE);
  return rows.map(({ id }) => id);
}

async function withPhotos(rows: readonly (typeof reports.$inferSelect)[]): Promise<CrewReport[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const source = await db();
  const photos = await source
    .select({ id: reportPhotos.id, reportId: reportPhotos.reportId, color: reportPhotos.color })
    .from(reportPhotos)
    .where(inArray(reportPhotos.reportId, ids))
    .orderBy(asc(reportPhotos.position));
  const calling = await source
    .select({ id: alerts.reportId, state: alerts.state })
    .from(alerts)
    .where(inArray(alerts.reportId, ids));
  const added = await addedTo(ids);
  const permits = await permitsOfReports(ids);
  const alertOf = new Map(calling.map(({ id, state }) => [id, state]));
  return rows.map((row) => ({
    ...fields(row),
    photos: photos.filter((photo) => photo.reportId === row.id).map(({ id, color }) => ({ id, color })),
    additions: added.filter(({ id }) => id === row.id).map(({ at, text }) => ({ at, text })),
    isCalling: alertOf.has(row.id) && alertOf.get(row.id) !== 'acknowledged',
    permit: permits.get(row.id) ?? null,
  }));
}

/** The words that senders added later, or with which they opened their report again, oldest first. */
const addedTo = async (ids: readonly string[]) =>
  (await db())
    .select({ id: reportEvents.reportId, at: reportEvents.at, text: reportEvents.text })
    .from(reportEvents)
    .where(
      and(
        inArray(reportEvents.reportId, [...ids]),
        inArray(reportEvents.type, ['addition', 'status']),
        eq(reportEvents.actorKind, 'citizen'),
        ne(reportEvents.text, ''),
      ),
    )
    .orderBy(asc(reportEvents.at));

/** What a crew needs; who reported it is none of it. */
const fields = (row: typeof reports.$inferSelect) => ({
  id: row.id,
  category: row.category,
  lat: row.lat,
  lng: row.lng,
  accuracyM: row.accuracyM,
  place: row.place,
  district: row.district,
  description: row.description,
  locale: row.locale,
  answers: row.answers,
  hazard: row.hazard,
  affected: row.affectedCount,
  receivedAt: row.receivedAt,
  status: row.status,
  responsible: row.responsible,
  version: row.version,
});
