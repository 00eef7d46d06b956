import { metersBetween } from '../geo/distance';
import type { LatLng } from '../geo/types';
import type { ExifPosition } from './photo-types';

/** Nearer than this, the photo says nothing that the device does not say. */
const SAME_PLACE_M = 30;

export interface Suggestion extends LatLng {
  /** From the present place, whole metres; null without one. */
  readonly distanceM: number | null;
  /** Whole minutes since the photo was taken; null when unknown or in the future (a wrong clock). */
  readonly ageMin: number | null;
}

/**
 * What the photo's own position is worth mentioning: null when there is none or it is the present place.
 * @param place the place chosen or measured so far
 * @param now UTC ms
 */
export function suggestionFrom(
  exif: ExifPosition | null,
  place: LatLng | null,
  now: number,
): Suggestion | null {
  if (!exif) return null;
  const distanceM = place ? Math.round(metersBetween(place, exif)) : null;
  if (distanceM !== null && distanceM < SAME_PLACE_M) return null;
  const age = exif.takenAt === undefined ? Number.NaN : Math.round((now - exif.takenAt) / 60_000);
  return { lat: exif.lat, lng: exif.lng, distanceM, ageMin: age >= 0 ? age : null };
}
