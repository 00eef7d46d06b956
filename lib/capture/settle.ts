import type { ChosenPlace } from './draft';
import { nearReports } from './near';
import type { ExifPosition } from './photo-types';
import { placeOfFix } from './place';
import { isStale, type PositionState, TARGET_M } from './position';
import { suggestionFrom } from './suggestion';

const NEAR_WAIT_MS = 1_200;

/**
 * The measured place, when it may be taken without a look at the map: of this minute, accurate, within the town, not at
 * odds with the photo's own place, and nothing nearby that may be the same damage; else null.
 */
export async function settledFrom(
  { status, best }: PositionState,
  exif: ExifPosition | null,
): Promise<ChosenPlace | null> {
  if (status !== 'found' || !best || best.accuracyM > TARGET_M || isStale(best, Date.now())) return null;
  const place = placeOfFix(best);
  if (!place.insideTown || suggestionFrom(exif, place, Date.now())) return null;
  const wait = new Promise<readonly []>((resolve) => setTimeout(() => resolve([]), NEAR_WAIT_MS));
  const near = await Promise.race([nearReports(place), wait]);
  return near.length === 0 ? place : null;
}
