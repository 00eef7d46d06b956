import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { reportPhotos, reports } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { coveredBy } from '../departments/filter';
import type { InboxView } from './address';
import { type InboxFilter, inboxFilters, maySort } from './filter-names';
import { inView, matching } from './filters';

/** Rows of one page of the list, and of the map beside it. */
export const PAGE_SIZE = 50;

const columns = {
  id: reports.id,
  trackingCode: reports.trackingCode,
  category: reports.category,
  lat: reports.lat,
  lng: reports.lng,
  accuracyM: reports.accuracyM,
  place: reports.place,
  district: reports.district,
  receivedAt: reports.receivedAt,
  dueAt: reports.dueAt,
  hazard: reports.hazard,
  status: reports.status,
  visibility: reports.visibility,
  affectedCount: reports.affectedCount,
};

const orders = {
  newest: [desc(reports.hazard), desc(reports.receivedAt)],
  due: [sql`${reports.dueAt} is null`, asc(reports.dueAt), desc(reports.seq)],
  // `seq` follows the time of receipt and has an index: the whole stock is never sorted.
  received: [desc(reports.seq)],
} as const;

/** One page of what somebody's departments see of the inbox, dangerous and newest or earliest deadline first, with a first photo for each. */
export async function readInbox(
  actor: Actor,
  { filter, sort, text, page }: InboxView,
  now: number = Date.now(),
) {
  const read = await db();
  const where = and(inView(filter, now), matching(text), coveredBy(actor));
  const order = orders[sort === 'newest' && !maySort(filter) ? 'received' : sort];
  const offset = (page - 1) * PAGE_SIZE;
  const [rows, [total]] = await Promise.all([
    read
      .select(columns)
      .from(reports)
      .where(where)
      .orderBy(...order)
      .limit(PAGE_SIZE)
      .offset(offset),
    read.select({ count: count() }).from(reports).where(where),
  ]);
  const photos = await firstPhotos(rows.map(({ id }) => id));
  const items = rows.map((row, index) => ({
    ...row,
    /** The same in the list and on the map. */
    number: offset + index + 1,
    photo: photos.get(row.id) ?? null,
  }));
  return {
    items,
    total: total?.count ?? 0,
    page,
    pages: Math.max(1, Math.ceil((total?.count ?? 0) / PAGE_SIZE)),
  };
}

export type InboxItem = Awaited<ReturnType<typeof readInbox>>['items'][number];

async function firstPhotos(ids: readonly string[]): Promise<Map<string, { id: string; color: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await (await db())
    .select({ id: reportPhotos.id, reportId: reportPhotos.reportId, color: reportPhotos.color })
    .from(reportPhotos)
    .where(and(inArray(reportPhotos.reportId, [...ids]), eq(reportPhotos.role, 'report')))
    .orderBy(desc(reportPhotos.position));
  // The last one written wins: position 0.
  return new Map(rows.map(({ reportId, id, color }) => [reportId, { id, color }]));
}

/** How many reports each view holds. */
export async function countInbox(
  actor: Actor,
  now: number = Date.now(),
): Promise<Record<InboxFilter, number>> {
  const read = await db();
  const counts = await Promise.all(
    inboxFilters.map(async (filter) => {
      const [row] = await read
        .select({ count: count() })
        .from(reports)
        .where(and(inView(filter, now), coveredBy(actor)));
      return [filter, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<InboxFilter, number>;
}
