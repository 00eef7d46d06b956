import type { LatLng, MultiPolygon, Polygon } from './types';

/** Even-odd rule; a point exactly on an edge may count either way. */
function isInRing(ring: Polygon[number], { lat, lng }: LatLng): boolean {
  let isInside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [aLng, aLat] = ring[i] ?? [0, 0];
    const [bLng, bLat] = ring[j] ?? [0, 0];
    const crosses = aLat > lat !== bLat > lat;
    if (crosses && lng < ((bLng - aLng) * (lat - aLat)) / (bLat - aLat) + aLng) isInside = !isInside;
  }
  return isInside;
}

/** True when the point lies in one of the polygons and in none of its holes. */
export const isInside = (shape: MultiPolygon, point: LatLng): boolean =>
  shape.some(([outer, ...holes]) =>
    outer ? isInRing(outer, point) && !holes.some((hole) => isInRing(hole, point)) : false,
  );
