import { asc, eq, type SQL } from 'drizzle-orm';
import { db } from '@/db/client';
import { reportEvents, reportPhotos, reports } from '@/db/schema';

const facts = {
  id: reports.id,
  trackingCode: reports.trackingCode,
  category: reports.category,
  lat: reports.lat,
  lng: reports.lng,
  accuracyM: reports.accuracyM,
  place: reports.place,
  district: reports.district,
  status: reports.status,
  visibility: reports.visibility,
  responsible: reports.responsible,
  receivedAt: reports.receivedAt,
  updatedAt: reports.updatedAt,
  dueAt: reports.dueAt,
  affectedCount: reports.affectedCount,
  hazard: reports.hazard,
  description: reports.description,
  locale: reports.locale,
};

const photoFacts = {
  id: reportPhotos.id,
  role: reportPhotos.role,
  width: reportPhotos.width,
  height: reportPhotos.height,
  color: reportPhotos.color,
  isPublic: reportPhotos.isPublic,
  createdAt: reportPhotos.createdAt,
};

const eventFacts = {
  at: reportEvents.at,
  type: reportEvents.type,
  actorKind: reportEvents.actorKind,
  status: reportEvents.status,
  text: reportEvents.text,
  data: reportEvents.data,
  isPublic: reportEvents.isPublic,
};

/**
 * One report with its photos and its history, as its sender may know it. No contact, no account. What
 * everybody may know of it is less: see `publicReport`.
 */
export async function reportDetails(where: SQL) {
  const read = await db();
  const [report] = await read.select(facts).from(reports).where(where);
  if (!report) return null;
  const [photos, events] = await Promise.all([
    read
      .select(photoFacts)
      .from(reportPhotos)
      .where(eq(reportPhotos.reportId, report.id))
      .orderBy(asc(reportPhotos.createdAt), asc(reportPhotos.position)),
    read
      .select(eventFacts)
      .from(reportEvents)
      .where(eq(reportEvents.reportId, report.id))
      .orderBy(asc(reportEvents.at)),
  ]);
  return { ...report, photos, events };
}

export type ReportDetails = NonNullable<Awaited<ReturnType<typeof reportDetails>>>;
export type DetailPhoto = ReportDetails['photos'][number];

/** When the report got its present status: the time of its last move, else when it was received. */
export const statusSince = ({ events, receivedAt }: Pick<ReportDetails, 'events' | 'receivedAt'>): number =>
  events.findLast(({ type }) => type === 'status')?.at ?? receivedAt;
