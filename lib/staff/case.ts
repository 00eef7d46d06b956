import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { alerts, reportComplaints, reportEvents, reportPhotos, reports, users } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { permitOfReport } from '../areas/acceptances';
import { noteDenied } from '../audit/denied';
import { noteLook } from '../audit/look';
import { covers } from '../departments/policy';
import { METERS_PER_DEGREE, metersBetween } from '../geo/distance';
import { hasKnownPlace } from '../reports/place-filter';
import { isPlaceUnknown } from '../reports/place-known';
import { openStatuses } from '../reports/status';
import type { Report } from './mutation';
import { mayHandle } from './policy';

/** So near, the same kind is perhaps the same damage. */
const SAME_WITHIN_M = 50;

/** Open reports of the same kind within 50 m, nearest first; none where the place is unknown. */
async function perhapsSame(report: Report) {
  if (isPlaceUnknown(report)) return [];
  const dLat = SAME_WITHIN_M / METERS_PER_DEGREE;
  const dLng = dLat / Math.max(0.01, Math.cos((report.lat * Math.PI) / 180));
  const rows = await (await db())
    .select({
      id: reports.id,
      trackingCode: reports.trackingCode,
      place: reports.place,
      district: reports.district,
      status: reports.status,
      receivedAt: reports.receivedAt,
      lat: reports.lat,
      lng: reports.lng,
    })
    .from(reports)
    .where(
      and(
        eq(reports.category, report.category),
        ne(reports.id, report.id),
        inArray(reports.status, [...openStatuses]),
        hasKnownPlace,
        sql`${reports.seq} in (select seq from report_box
          where max_lat >= ${report.lat - dLat} and min_lat <= ${report.lat + dLat}
          and max_lng >= ${report.lng - dLng} and min_lng <= ${report.lng + dLng})`,
      ),
    )
    .limit(20);
  return rows
    .map((row) => ({ ...row, distanceM: Math.round(metersBetween(row, report)) }))
    .filter(({ distanceM }) => distanceM <= SAME_WITHIN_M)
    .sort((a, b) => a.distanceM - b.distanceM);
}

/** The timeline, all of it, with the names of colleagues. */
const eventsOf = async (reportId: string) =>
  (await db())
    .select({
      at: reportEvents.at,
      type: reportEvents.type,
      actorKind: reportEvents.actorKind,
      status: reportEvents.status,
      text: reportEvents.text,
      data: reportEvents.data,
      isPublic: reportEvents.isPublic,
      by: users.name,
    })
    .from(reportEvents)
    .leftJoin(users, eq(users.id, reportEvents.actorId))
    .where(eq(reportEvents.reportId, reportId))
    .orderBy(asc(reportEvents.at));

const photosOf = async (reportId: string) =>
  (await db())
    .select()
    .from(reportPhotos)
    .where(eq(reportPhotos.reportId, reportId))
    .orderBy(asc(reportPhotos.createdAt), asc(reportPhotos.position));

const openComplaints = async (reportId: string) =>
  (await db())
    .select()
    .from(reportComplaints)
    .where(and(eq(reportComplaints.reportId, reportId), eq(reportComplaints.decision, 'open')))
    .orderBy(desc(reportComplaints.createdAt));

async function mergedCode(report: Report): Promise<string | null> {
  if (!report.mergedInto) return null;
  const [row] = await (await db())
    .select({ code: reports.trackingCode })
    .from(reports)
    .where(eq(reports.id, report.mergedInto));
  return row?.code ?? null;
}

/** All that is known of one report; null when there is none. Who may see it is decided by `openCase`. */
export async function readCase(id: string) {
  const read = await db();
  const [report] = await read.select().from(reports).where(eq(reports.id, id));
  if (!report) return null;
  const [photos, events, complaints, same, mergedIntoCode, permit, [alert]] = await Promise.all([
    photosOf(id),
    eventsOf(id),
    openComplaints(id),
    perhapsSame(report),
    mergedCode(report),
    permitOfReport(id),
    read.select().from(alerts).where(eq(alerts.reportId, id)),
  ]);
  const { exifLat, exifLng } = report;
  const exifM =
    exifLat === null || exifLng === null || isPlaceUnknown(report)
      ? null
      : Math.round(metersBetween(report, { lat: exifLat, lng: exifLng }));
  return { ...report, photos, events, complaints, same, mergedIntoCode, permit, alert: alert ?? null, exifM };
}

/**
 * A report for somebody of the inbox; null, and noted, when it is none of theirs. The look itself is noted too:
 * a report may name people, and its sender stands beside it.
 */
export async function openCase(actor: Actor, id: string): Promise<StaffCase | null> {
  const story = await readCase(id);
  if (!story) return null;
  if (!mayHandle(actor, story)) {
    await noteDenied(actor, id);
    return null;
  }
  await noteLook(actor, { event: 'report.viewed', objectId: id });
  const same = story.same.filter(({ district }) => covers(actor, { category: story.category, district }));
  return { ...story, same };
}

export type StaffCase = NonNullable<Awaited<ReturnType<typeof readCase>>>;
