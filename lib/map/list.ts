import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '@/db/client';
import { reportPhotos, reports } from '@/db/schema';
import type { Category } from '../reports/catalogue';
import type { Status } from '../reports/status';
import { livePoints } from './live-index';
import { type PointIndex, visitPoints } from './point-index';
import type { MapQuery } from './query';

export const PAGE_SIZE = 20;

/** A public report in the list beside the map. */
export interface ListedReport {
  readonly id: string;
  readonly kind: Category;
  readonly status: Status;
  readonly danger: boolean;
  readonly place: string;
  /** UTC ms. */
  readonly at: number;
  readonly lat: number;
  readonly lng: number;
  /** Id of its first released photo, or null. */
  readonly photo: string | null;
  readonly color: string | null;
}

export interface ListPage {
  readonly total: number;
  readonly items: readonly ListedReport[];
  /** Give it as `cursor` for the next page; null at the end. */
  readonly next: string | null;
}

export const listOrders = ['newest', 'oldest'] as const;
export type ListOrder = (typeof listOrders)[number];

export interface Cursor {
  readonly at: number;
  readonly seq: number;
}

const cursorPattern = z.string().regex(/^\d{1,15}\.\d{1,12}$/);

/** "1764000000000.17" → where the next page begins; null when it is not a cursor. */
export function parseCursor(text: string): Cursor | null {
  const parsed = cursorPattern.safeParse(text);
  if (!parsed.success) return null;
  const [at = 0, seq = 0] = parsed.data.split('.').map(Number);
  return { at, seq };
}

interface Entry extends Cursor {
  readonly id: string;
}

/** The first `max` entries in order after the cursor, by one pass and without sorting all. */
function selectPage(index: PointIndex, query: MapQuery, order: ListOrder, after: Cursor | null, max: number) {
  const sign = order === 'newest' ? -1 : 1;
  const compare = (a: Cursor, b: Cursor) => sign * (a.at - b.at || a.seq - b.seq);
  const best: Entry[] = [];
  let total = 0;
  visitPoints(index, query.box, query.filter, (slot) => {
    total++;
    const at = index.receivedAt[slot] as number;
    const last = best.at(-1);
    if (best.length === max && last && sign * (at - last.at) > 0) return;
    const point = index.points[slot];
    if (!point) return;
    const entry = { at, seq: point.seq, id: point.id };
    if (after && compare(entry, after) <= 0) return;
    const place = best.findIndex((other) => compare(entry, other) < 0);
    best.splice(place < 0 ? best.length : place, 0, entry);
    if (best.length > max) best.pop();
  });
  return { total, best };
}

/** One page of the public reports of a view. */
export async function listReports(
  query: MapQuery,
  { order = 'newest', after = null }: { order?: ListOrder; after?: Cursor | null } = {},
): Promise<ListPage> {
  const index = await livePoints();
  const { total, best } = selectPage(index, query, order, after, PAGE_SIZE + 1);
  const page = best.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const next = best.length > PAGE_SIZE && last ? `${last.at}.${last.seq}` : null;
  return { total, items: await readDetails(page.map(({ id }) => id)), next };
}

async function readDetails(ids: readonly string[]): Promise<ListedReport[]> {
  if (ids.length === 0) return [];
  const read = await db();
  const rows = await read
    .select()
    .from(reports)
    .where(and(inArray(reports.id, [...ids]), eq(reports.visibility, 'published')));
  const photos = await read
    .select({ id: reportPhotos.id, reportId: reportPhotos.reportId, color: reportPhotos.color })
    .from(reportPhotos)
    .where(
      and(
        inArray(reportPhotos.reportId, [...ids]),
        eq(reportPhotos.isPublic, true),
        eq(reportPhotos.role, 'report'),
      ),
    )
    .orderBy(asc(reportPhotos.position));
  return ids.flatMap((id) => {
    const row = rows.find((candidate) => candidate.id === id);
    const photo = photos.find(({ reportId }) => reportId === id);
    return row ? [toListed(row, photo)] : [];
  });
}

function toListed(
  row: typeof reports.$inferSelect,
  photo: { id: string; color: string } | undefined,
): ListedReport {
  return {
    id: row.id,
    kind: row.category,
    status: row.status,
    danger: row.hazard,
    place: row.place || row.district,
    at: row.receivedAt,
    lat: row.lat,
    lng: row.lng,
    photo: photo?.id ?? null,
    color: photo?.color ?? null,
  };
}
