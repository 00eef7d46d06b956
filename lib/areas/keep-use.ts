import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { spaceUses } from '@/db/schema';
import { boxOf } from '../geo/box';
import type { Occupancy } from './conflict';
import type { UseCategory, UseState } from './status';
import type { TrafficImpact } from './types';
import { spanOfAll } from './uses';

/** What is known of a use. */
export interface NewUse extends Occupancy {
  readonly id: string;
  readonly applicationId: string | null;
  readonly category: UseCategory;
  readonly state: UseState;
  readonly label: string;
  readonly place: string;
  readonly m2: number;
  readonly traffic: TrafficImpact;
  readonly sourceKey?: string;
}

/** The row of a use: its box and its span are worked out here, so that they never differ from shape and periods. */
export function rowOf(use: NewUse, now: number): typeof spaceUses.$inferInsert {
  const { start, end } = spanOfAll(use.periods);
  const { id, applicationId, category, state, label, place, shape, periods, m2, traffic } = use;
  return {
    ...{ id, applicationId, category, state, label, place, shape, periods, m2, traffic },
    ...boxOf(shape),
    startsAt: start,
    endsAt: end,
    sourceKey: use.sourceKey ?? null,
    createdAt: now,
    updatedAt: now,
  };
}

/** Writes the use of an application, or puts its newer version in its place. */
export async function keepUse(tx: Db, use: NewUse, now: number): Promise<void> {
  const { id: _, createdAt: __, ...changed } = rowOf(use, now);
  await tx
    .insert(spaceUses)
    .values(rowOf(use, now))
    .onConflictDoUpdate({ target: spaceUses.applicationId, set: changed });
}

/** Moves an application's use to another state: granted, or ended. */
export async function setUseState(
  tx: Db,
  applicationId: string,
  state: UseState,
  now: number,
): Promise<void> {
  await tx.update(spaceUses).set({ state, updatedAt: now }).where(eq(spaceUses.applicationId, applicationId));
}
