import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { reports, spaceUses } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { addDays, civilDate, civilInstant, weekdayOf } from '../clock';
import { boxOf, growBox } from '../geo/box';
import type { Box, Polygon } from '../geo/types';
import { hasKnownPlace } from '../reports/place-filter';
import { WHOLE_TOWN_M } from '../reports/place-known';
import { openStatuses } from '../reports/status';
import type { Occupancy } from './conflict';
import { maySeeUses } from './policy';
import type { UseState } from './status';
import type { Interval } from './types';
import { clashesWith, type SpaceUse } from './uses';

/** Days the calendar shows at once. */
export const CALENDAR_DAYS = 28;
/** More at once nobody reads; the map is narrowed then. */
const MOST_USES = 200;
/** So near, a damage matters for the permit. */
const DAMAGE_WITHIN_M = 10;

/** From the first day's midnight over the days of the calendar. */
export const calendarSpan = (from: string): Interval => ({
  start: civilInstant(from, 0),
  end: civilInstant(addDays(from, CALENDAR_DAYS), 0),
});

/** Ground in use or asked for within a span, the soonest first; nothing for who may not see it. */
export async function usesWithin(actor: Actor, { start, end }: Interval): Promise<SpaceUse[]> {
  if (!maySeeUses(actor)) return [];
  return (await db())
    .select()
    .from(spaceUses)
    .where(
      and(
        inArray(spaceUses.state, ['pending', 'granted'] satisfies UseState[]),
        lt(spaceUses.startsAt, end),
        sql`${spaceUses.endsAt} > ${start}`,
      ),
    )
    .orderBy(asc(spaceUses.startsAt), asc(spaceUses.seq))
    .limit(MOST_USES);
}

/** One use by its id; null when there is none or the actor may not see it. */
export async function findSpaceUse(actor: Actor, id: string): Promise<SpaceUse | null> {
  if (!maySeeUses(actor)) return null;
  const [found] = await (await db()).select().from(spaceUses).where(eq(spaceUses.id, id));
  return found ?? null;
}

/** A damage that is not repaired yet. */
export interface OpenDamage {
  readonly id: string;
  readonly trackingCode: string;
  readonly category: (typeof reports.$inferSelect)['category'];
  readonly place: string;
  readonly lat: number;
  readonly lng: number;
}

async function damagesIn(box: Box): Promise<OpenDamage[]> {
  return (await db())
    .select({
      id: reports.id,
      trackingCode: reports.trackingCode,
      category: reports.category,
      place: reports.place,
      lat: reports.lat,
      lng: reports.lng,
    })
    .from(reports)
    .where(
      and(
        inArray(reports.status, [...openStatuses]),
        hasKnownPlace,
        sql`${reports.seq} in (select seq from report_box where max_lat >= ${box.minLat} and min_lat <= ${box.maxLat}
          and max_lng >= ${box.minLng} and min_lng <= ${box.maxLng})`,
      ),
    )
    .limit(50);
}

/**
 * Open damages at any of these uses, each with the uses it lies at. One question to the R*Tree for all of them: a
 * month has up to two hundred.
 */
export async function damagesAt(uses: readonly SpaceUse[]): Promise<readonly DamageAt[]> {
  if (uses.length === 0) return [];
  const boxes = uses.map(({ id, shape }) => ({ id, ...growBox(boxOf(shape), DAMAGE_WITHIN_M) }));
  return (await db()).all<DamageAt>(sql`
    select u.value ->> 'id' as useId, r.id, r.tracking_code as trackingCode, r.category, r.place, r.lat, r.lng
    from json_each(${JSON.stringify(boxes)}) u
    cross join report_box b on b.max_lat >= u.value ->> 'minLat' and b.min_lat <= u.value ->> 'maxLat'
      and b.max_lng >= u.value ->> 'minLng' and b.min_lng <= u.value ->> 'maxLng'
    cross join ${reports} r on r.seq = b.seq
    where ${inArray(sql`r.status`, [...openStatuses])}
      and (r.accuracy_m is null or r.accuracy_m < ${WHOLE_TOWN_M})
    limit ${MOST_USES}`);
}

/** A damage, and one of the uses it lies at. */
export type DamageAt = OpenDamage & { readonly useId: string };

export interface Surroundings {
  readonly clashes: readonly {
    readonly use: SpaceUse;
    readonly m2: number;
    readonly interval: Interval;
    readonly overlap: readonly Polygon[];
  }[];
  readonly damages: readonly OpenDamage[];
}

/** What staff have to know about some ground: who else is there at that time, and which damages are open. */
export async function surroundingsOf(
  occupancy: Occupancy,
  except: { readonly exceptApplication?: string; readonly exceptUse?: string },
): Promise<Surroundings> {
  const [clashes, damages] = await Promise.all([
    clashesWith(await db(), occupancy, except),
    damagesIn(growBox(boxOf(occupancy.shape), DAMAGE_WITHIN_M)),
  ]);
  return {
    clashes: clashes.map(({ use, conflict }) => ({
      use,
      m2: conflict.m2,
      interval: conflict.interval,
      overlap: conflict.shape,
    })),
    damages,
  };
}

/** First day of the calendar: the asked one, else a week before a use begins, else the Monday of this week. */
export function calendarStart(asked: string | undefined, startsAt?: number, now = Date.now()): string {
  if (asked && /^20\d{2}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked))) return asked;
  const day = civilDate(startsAt ?? now);
  return startsAt === undefined ? addDays(day, -((weekdayOf(day) + 6) % 7)) : addDays(day, -7);
}
