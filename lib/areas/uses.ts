import { and, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { spaceUses } from '@/db/schema';
import { boxOf } from '../geo/box';
import type { Box } from '../geo/types';
import { type Conflict, conflictOf, type Occupancy } from './conflict';
import { spanOf } from './period';
import type { UseState } from './status';
import type { Interval } from './types';

export type SpaceUse = typeof spaceUses.$inferSelect;

const DAY_MS = 86_400_000;

/** From the first to the last moment of several periods. */
export function spanOfAll(periods: Occupancy['periods']): Interval {
  const spans = periods.map(spanOf);
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** Rows whose box and days can touch these, by the R*Tree. Its numbers are rounded outwards, never inwards. */
export const touches = (box: Box, { start, end }: Interval): SQL =>
  sql`${spaceUses.seq} in (select seq from space_box where max_lat >= ${box.minLat} and min_lat <= ${box.maxLat}
    and max_lng >= ${box.minLng} and min_lng <= ${box.maxLng}
    and max_day >= ${Math.floor(start / DAY_MS)} and min_day <= ${Math.ceil(end / DAY_MS)})`;

/** Another use in the way of one. */
interface Clash {
  readonly use: SpaceUse;
  readonly conflict: Conflict;
}

/**
 * What is in the way of a use: granted ones (conflicts) and pending ones (warnings), largest overlap first.
 * @param read the database, or the transaction that grants
 * @param exceptApplication the application itself; `exceptUse` the row itself
 */
export async function clashesWith(
  read: Db,
  occupancy: Occupancy,
  {
    exceptApplication = '',
    exceptUse = '',
    states = ['pending', 'granted'],
  }: { exceptApplication?: string; exceptUse?: string; states?: readonly UseState[] } = {},
): Promise<Clash[]> {
  const rows = await read
    .select()
    .from(spaceUses)
    .where(
      and(
        touches(boxOf(occupancy.shape), spanOfAll(occupancy.periods)),
        // The plus keeps SQLite from walking through all granted uses by their index instead of the R*Tree's few.
        inArray(sql`+${spaceUses.state}`, [...states]),
        ne(spaceUses.id, exceptUse),
        ne(sql`coalesce(${spaceUses.applicationId}, '')`, exceptApplication || '-'),
      ),
    );
  return rows
    .flatMap((use) => {
      const conflict = conflictOf(occupancy, use);
      return conflict ? [{ use, conflict }] : [];
    })
    .toSorted((a, b) => b.conflict.m2 - a.conflict.m2);
}
