import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { applications, spaceUses } from '@/db/schema';
import { versionsOf } from '../applications/body';
import type { Surface } from '../areas/types';
import { boxOf } from '../geo/box';
import type { LatLng } from '../geo/types';
import type { Category } from '../reports/catalogue';
import { type Location, locate } from '../reports/locate';

/** Where a damage after a use lies, and what was damaged by the ground the use stood on. */
export interface DamageSpot extends LatLng, Location {
  readonly category: Category;
}

const categoryOf: Readonly<Record<Surface, Category>> = {
  footway: 'footway',
  square: 'footway',
  carriageway: 'roadway',
  parking: 'roadway',
};

/**
 * The middle of a permit's area with its place in words; null when no area is known. Asked before the transaction:
 * only SQL is awaited there.
 */
export async function damageSpot(applicationId: string, description: string): Promise<DamageSpot | null> {
  const read = await db();
  const [use] = await read
    .select({ shape: spaceUses.shape, place: spaceUses.place })
    .from(spaceUses)
    .innerJoin(applications, eq(applications.id, spaceUses.applicationId))
    .where(eq(spaceUses.applicationId, applicationId));
  if (!use) return null;
  const box = boxOf(use.shape);
  const at = { lat: (box.minLat + box.maxLat) / 2, lng: (box.minLng + box.maxLng) / 2 };
  const [version] = await versionsOf(read, applicationId);
  const surface = (version?.answers.where as { surface?: Surface } | undefined)?.surface;
  const category = surface ? categoryOf[surface] : 'other';
  const location = await locate({ ...at, category, answers: {}, description }, use.place);
  return { ...at, ...location, place: use.place || location.place, category };
}
