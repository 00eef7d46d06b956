import { metersBetween } from '../geo/distance';

/** Which open reports a crew has on its phone. */
export type Area =
  | { readonly kind: 'near' }
  | { readonly kind: 'town' }
  | { readonly kind: 'district'; readonly name: string }
  | {
      readonly kind: 'box';
      readonly west: number;
      readonly south: number;
      readonly east: number;
      readonly north: number;
    };

interface Here {
  readonly lat: number;
  readonly lng: number;
}

/** Five decimals are a metre; more only tells where exactly somebody stands. */
const short = (degrees: number): string => degrees.toFixed(5);

/** Reports come from 5 km around; who has driven this far since misses some of them. */
const MOVED_M = 1_000;

/**
 * True when changes alone would not do: reports near the phone are wanted, and those that lie on it are of the
 * whole town or of somewhere else. An unchanged report there would never come.
 * @param center around which they were last asked for in full; null when it was not known
 */
export const isElsewhere = (area: Area, here: Here | null, center: Here | null): boolean =>
  area.kind === 'near' && here !== null && (!center || metersBetween(center, here) > MOVED_M);

/** Query of GET /api/crew/reports for an area; without a position "near" is the whole town. */
export function areaQuery(area: Area, here: Here | null, since: number | null): string {
  const query = new URLSearchParams();
  if (area.kind === 'near' && here) query.set('near', `${here.lat.toFixed(4)},${here.lng.toFixed(4)}`);
  if (area.kind === 'district') query.set('district', area.name);
  if (area.kind === 'box') {
    query.set('bbox', [area.west, area.south, area.east, area.north].map(short).join(','));
  }
  if (since !== null) query.set('since', String(since));
  return query.toString();
}
