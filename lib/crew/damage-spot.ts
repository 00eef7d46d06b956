import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { applications, spaceUses } from '@/db/schema';
import { versionsOf } from '../applications/body';
import type { Surface } from '../areas/types';
import { boxOf } from '../geo/box';
import type { LatLng } from '../geo/types';
import type { Category } from '../reports/catalogue';
import { type Location, locate } from '../reports/locate';
import { findPosition } from '../reports/place-text';
import { placeOf, type SpaceAnswers } from '../services/sondernutzung/measure';

/** Where a damage after a use lies, and what was damaged by the ground the use stood on. */
export interface DamageSpot extends LatLng, Location {
  readonly category: Category;
  /** Where only a place in words is known: the radius within which it must be, in metres. */
  readonly accuracyM: number | null;
}

const categoryOf: Readonly<Record<Surface, Category>> = {
  footway: 'footway',
  square: 'footway',
  carriageway: 'roadway',
  parking: 'roadway',
};

/**
 * The middle of a permit's area with its place in words; of what is counted (posters) the address. Null when there is no
 * such permit. Asked before the transaction: only SQL is awaited there.
 */
export async function damageSpot(applicationId: string, description: string): Promise<DamageSpot | null> {
  const read = await db();
  const [use] = await read
    .select({ shape: spaceUses.shape, place: spaceUses.place })
    .from(spaceUses)
    .innerJoin(applications, eq(applications.id, spaceUses.applicationId))
    .where(eq(spaceUses.applicationId, applicationId));
  if (!use) return addressSpot(applicationId, description);
  const box = boxOf(use.shape);
  const at = { lat: (box.minLat + box.maxLat) / 2, lng: (box.minLng + box.maxLng) / 2 };
  const [version] = await versionsOf(read, applicationId);
  const surface = (version?.answers.where as { surface?: Surface } | undefined)?.surface;
  const category = surface ? categoryOf[surface] : 'other';
  const location = await locate({ ...at, category, answers: {}, description }, use.place);
  return { ...at, ...location, place: use.place || location.place, category, accuracyM: null };
}

/** Nothing is guessed: an address nobody finds is "somewhere in the town", and the words stay. */
async function addressSpot(applicationId: string, description: string): Promise<DamageSpot | null> {
  const [version] = await versionsOf(await db(), applicationId);
  if (!version) return null;
  const place = placeOf(version.answers as SpaceAnswers);
  const { lat, lng, accuracyM } = await findPosition(place);
  const category = 'other';
  const location = await locate({ lat, lng, category, answers: {}, description }, place);
  return { lat, lng, ...location, place: place || location.place, category, accuracyM };
}
