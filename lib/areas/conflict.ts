import type { Polygon } from '../geo/types';
import { type Overlap, overlapOf } from './overlap';
import { timesMeet } from './period';
import type { Interval, Period } from './types';

/** Who uses which ground when. Polygons as in GeoJSON (WGS 84, rings closed), holes allowed. */
export interface Occupancy {
  readonly shape: readonly Polygon[];
  readonly periods: readonly Period[];
}

/** Two uses at the same place at the same time. */
export interface Conflict extends Overlap {
  /** From the first to the last moment both are there. */
  readonly interval: Interval;
}

/** Neighbours may touch: only more than a tenth of a square metre counts. */
export const TOLERANCE_M2 = 0.1;

/**
 * Whether two uses are in each other's way: more than 0.1 m² in common, and at the same time.
 * @returns null when they are not
 */
export function conflictOf(a: Occupancy, b: Occupancy): Conflict | null {
  const interval = timesMeet(a.periods, b.periods);
  if (!interval) return null;
  const overlap = overlapOf(a.shape, b.shape);
  return overlap.m2 > TOLERANCE_M2 ? { ...overlap, interval } : null;
}
