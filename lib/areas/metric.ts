import type { LatLng, MultiPolygon } from '../geo/types';
import { fromUtm32, toUtm32 } from '../geo/utm';
import type { Corner, MetricCorner, MetricOutline, Outline } from './types';

/** A corner in metres, EPSG:25832. */
export function toMetric([lng, lat]: Corner): MetricCorner {
  const { east, north } = toUtm32({ lat, lng });
  return [east, north];
}

/** The inverse of `toMetric`. */
export function fromMetric([east, north]: MetricCorner): Corner {
  const { lat, lng } = fromUtm32({ east, north });
  return [lng, lat];
}

/**
 * A place on the map as a corner. Eleven digits are a thousandth of a millimetre: with seven, a turned rectangle of
 * 45 m² had 45.1, and the fee of 46.
 */
export const cornerAt = ({ lat, lng }: LatLng): Corner => [Number(lng.toFixed(11)), Number(lat.toFixed(11))];

export const outlineToMetric = (outline: Outline): MetricOutline => outline.map(toMetric);

/** Signed area in m² (shoelace); positive when the corners go counterclockwise. */
export function signedArea(outline: MetricOutline): number {
  // From the first corner: coordinates of millions of metres would cost five digits.
  const [originEast, originNorth] = outline[0] ?? [0, 0];
  let twice = 0;
  for (let i = 0; i < outline.length; i++) {
    const [ax, ay] = outline[i] ?? [0, 0];
    const [bx, by] = outline[(i + 1) % outline.length] ?? [0, 0];
    twice += (ax - originEast) * (by - originNorth) - (bx - originEast) * (ay - originNorth);
  }
  return twice / 2;
}

/** Area of an outline in m², computed in EPSG:25832. */
export const areaM2 = (outline: Outline): number => Math.abs(signedArea(outlineToMetric(outline)));

/** Lengths of the edges in metres, each from a corner to the next. */
export function edgeLengths(outline: Outline): number[] {
  const metric = outlineToMetric(outline);
  return metric.map(([east, north], index) => {
    const [nextEast, nextNorth] = metric[(index + 1) % metric.length] ?? [east, north];
    return Math.hypot(nextEast - east, nextNorth - north);
  });
}

/** An outline as a GeoJSON ring, closed. */
export const ringOf = (outline: Outline): Corner[] => [...outline, ...outline.slice(0, 1)];

/** An outline as GeoJSON polygons. */
export const polygonsOf = (outline: Outline): MultiPolygon => [[ringOf(outline)]];

export interface Rectangle {
  readonly centre: LatLng;
  /** Metres along `bearing`. */
  readonly lengthM: number;
  /** Metres across. */
  readonly widthM: number;
  /** Degrees from grid north, clockwise; along the street, say. */
  readonly bearing: number;
}

/** A rectangle of so many metres around a point: length × width is exactly its area. */
export function rectangle({ centre, lengthM, widthM, bearing }: Rectangle): Outline {
  const { east, north } = toUtm32(centre);
  const angle = (bearing * Math.PI) / 180;
  const along = [Math.sin(angle), Math.cos(angle)] as const;
  const across = [Math.cos(angle), -Math.sin(angle)] as const;
  const sides = [
    [-1, -1],
    [-1, 1],
    [1, 1],
    [1, -1],
  ] as const;
  return sides.map(([a, b]) =>
    fromMetric([
      east + (a * along[0] * lengthM + b * across[0] * widthM) / 2,
      north + (a * along[1] * lengthM + b * across[1] * widthM) / 2,
    ]),
  );
}

/** Less than this across is a line and no rectangle, in metres. */
const LEAST_WIDTH_M = 0.2;

/**
 * The rectangle on the side from `a` to `b` whose far side goes through `reach`: three taps of a finger.
 * @returns null when the three lie in one line
 */
export function rectangleThrough(a: Corner, b: Corner, reach: Corner): Rectangle | null {
  const [[aEast, aNorth], [bEast, bNorth], [east, north]] = [toMetric(a), toMetric(b), toMetric(reach)];
  const lengthM = Math.hypot(bEast - aEast, bNorth - aNorth);
  if (lengthM < LEAST_WIDTH_M) return null;
  const along = [(bEast - aEast) / lengthM, (bNorth - aNorth) / lengthM] as const;
  // To the left of the way from a to b.
  const across = (north - aNorth) * along[0] - (east - aEast) * along[1];
  if (Math.abs(across) < LEAST_WIDTH_M) return null;
  const [lng, lat] = fromMetric([
    (aEast + bEast - along[1] * across) / 2,
    (aNorth + bNorth + along[0] * across) / 2,
  ]);
  return {
    centre: { lat, lng },
    lengthM,
    widthM: Math.abs(across),
    bearing: (Math.atan2(along[0], along[1]) * 180) / Math.PI,
  };
}
