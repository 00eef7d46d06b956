import { metersBetween } from '../geo/distance';
import { isInside } from '../geo/polygon';
import type { LatLng, MultiPolygon } from '../geo/types';
import { sketchedOutline } from './outline';
import { knownPlaces, neighbours, type Place } from './places';

/** Further away than this, no neighbour's name helps. */
const NEIGHBOURHOOD_M = 20_000;

export interface DescribedPlace {
  /** What stands after "nahe": a house, a Stadtteil or, outside, the neighbour town; empty far away. */
  readonly label: string;
  /** The Stadtteil, empty outside the town. */
  readonly district: string;
  readonly insideTown: boolean;
  /** The town a point outside most likely belongs to. */
  readonly neighbour: string | null;
  /** From the point to what `label` names, in whole metres. */
  readonly distanceM: number;
}

/** The place nearest to a point, with its distance in metres; null when there are none. */
export function nearest<T extends LatLng>(
  places: readonly T[],
  point: LatLng,
): { place: T; distanceM: number } | null {
  let found: { place: T; distanceM: number } | null = null;
  for (const place of places) {
    const distanceM = metersBetween(place, point);
    if (!found || distanceM < found.distanceM) found = { place, distanceM };
  }
  return found;
}

/**
 * Says in words where a point lies. Pure and small: it works in the browser without a network.
 * @param places Stadtteile with positions; by default those known without an import
 * @param outline the town's area; by default the sketch
 */
export function describePlace(
  lat: number,
  lng: number,
  places: readonly Place[] = knownPlaces,
  outline: MultiPolygon = sketchedOutline,
): DescribedPlace {
  const point = { lat, lng };
  const insideTown = isInside(outline, point);
  const near = nearest(insideTown ? places : neighbours, point);
  if (!near || (!insideTown && near.distanceM > NEIGHBOURHOOD_M)) {
    return { label: '', district: '', insideTown, neighbour: null, distanceM: 0 };
  }
  const label = near.place.name;
  return {
    label,
    district: insideTown ? label : '',
    insideTown,
    neighbour: insideTown ? null : label,
    distanceM: Math.round(near.distanceM),
  };
}
