import { isInside } from '../geo/polygon';
import type { MultiPolygon } from '../geo/types';
import { outlineToMetric, signedArea } from './metric';
import type { Corner, MetricCorner, MetricOutline, Outline } from './types';

/** What can be wrong with a drawn area; the sentences are in the dictionary. */
export const outlineProblems = [
  'areaTooFewCorners',
  'areaTooManyCorners',
  'areaFlat',
  'areaCrossing',
  'areaOutsideTown',
  'areaTooLarge',
] as const;
export type OutlineProblem = (typeof outlineProblems)[number];

/** More corners than anybody draws; keeps every check quick. */
export const MOST_CORNERS = 60;
/** Below a tenth of a square metre, or narrower than five centimetres on average, it is a line. */
const LEAST_M2 = 0.1;
const LEAST_WIDTH_M = 0.05;
/** No category may take more: a whole market place has about 5,000 m². */
export const MOST_M2 = 50_000;

type Checked =
  | { readonly ok: true; readonly outline: Outline; readonly m2: number }
  | { readonly ok: false; readonly code: OutlineProblem };

const isSame = (a: Corner, b: Corner): boolean => a[0] === b[0] && a[1] === b[1];

/** Without doubled corners and without the closing one that GeoJSON repeats. */
export const tidyOutline = (corners: readonly Corner[]): Outline =>
  corners.filter((corner, index) => {
    const next = corners[(index + 1) % corners.length];
    return corners.length === 1 || (next !== undefined && !isSame(corner, next));
  });

/** Twice the signed area of the triangle; its sign tells on which side of a–b the point c lies. */
const side = (a: MetricCorner, b: MetricCorner, c: MetricCorner): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const isBetween = (a: MetricCorner, b: MetricCorner, c: MetricCorner): boolean =>
  Math.min(a[0], b[0]) <= c[0] &&
  c[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= c[1] &&
  c[1] <= Math.max(a[1], b[1]);

/** True when the two closed segments share a point. */
function segmentsMeet(a: MetricCorner, b: MetricCorner, c: MetricCorner, d: MetricCorner): boolean {
  const sides = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)] as const;
  if (sides[0] * sides[1] < 0 && sides[2] * sides[3] < 0) return true;
  return (
    (sides[0] === 0 && isBetween(a, b, c)) ||
    (sides[1] === 0 && isBetween(a, b, d)) ||
    (sides[2] === 0 && isBetween(c, d, a)) ||
    (sides[3] === 0 && isBetween(c, d, b))
  );
}

function isFlat(outline: MetricOutline, m2: number): boolean {
  const east = outline.map((corner) => corner[0]);
  const north = outline.map((corner) => corner[1]);
  const extent = Math.hypot(Math.max(...east) - Math.min(...east), Math.max(...north) - Math.min(...north));
  return m2 < LEAST_M2 || m2 < LEAST_WIDTH_M * extent;
}

/** True when two edges that are no neighbours touch, or a spike runs back over its own edge. */
export function crossesItself(outline: MetricOutline): boolean {
  const count = outline.length;
  const corner = (index: number): MetricCorner => outline[index % count] ?? [0, 0];
  for (let i = 0; i < count; i++) {
    const isSpike =
      side(corner(i), corner(i + 1), corner(i + 2)) === 0 &&
      !isBetween(corner(i), corner(i + 2), corner(i + 1));
    if (isSpike && count > 3) return true;
    for (let j = i + 2; j < count; j++) {
      const areNeighbours = i === 0 && j === count - 1;
      if (!areNeighbours && segmentsMeet(corner(i), corner(i + 1), corner(j), corner(j + 1))) return true;
    }
  }
  return false;
}

/**
 * Checks a drawn area: at least three corners, not flat, not crossing itself, within the town, not too large.
 * @param limits `boundary` of the town (every corner has to lie in it), `mostM2` of the category
 * @returns the tidied outline with its area in m² (EPSG:25832), or the first thing that is wrong
 */
export function checkOutline(
  corners: readonly Corner[],
  limits: { readonly boundary: MultiPolygon; readonly mostM2: number },
): Checked {
  const outline = tidyOutline(corners);
  if (outline.length < 3) return { ok: false, code: 'areaTooFewCorners' };
  if (outline.length > MOST_CORNERS) return { ok: false, code: 'areaTooManyCorners' };
  const metric = outlineToMetric(outline);
  const m2 = Math.abs(signedArea(metric));
  if (outline.length === 3 && isFlat(metric, m2)) return { ok: false, code: 'areaFlat' };
  if (crossesItself(metric)) return { ok: false, code: 'areaCrossing' };
  if (isFlat(metric, m2)) return { ok: false, code: 'areaFlat' };
  if (m2 > limits.mostM2) return { ok: false, code: 'areaTooLarge' };
  if (!outline.every(([lng, lat]) => isInside(limits.boundary, { lat, lng })))
    return { ok: false, code: 'areaOutsideTown' };
  return { ok: true, outline, m2 };
}
