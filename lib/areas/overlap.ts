import earcut, { flatten } from 'earcut';
import type { Polygon } from '../geo/types';
import { fromMetric, signedArea, toMetric } from './metric';
import type { MetricCorner, MetricOutline } from './types';

/** Ground two shapes share: m² in EPSG:25832, and convex pieces of it in WGS 84 that only touch each other. */
export interface Overlap {
  readonly m2: number;
  readonly shape: readonly Polygon[];
}

/** Narrower slivers are rounding. */
const DUST_M2 = 1e-6;

type Box = readonly [minE: number, minN: number, maxE: number, maxN: number];

function boxOf(corners: MetricOutline): Box {
  const east = corners.map((corner) => corner[0]);
  const north = corners.map((corner) => corner[1]);
  return [Math.min(...east), Math.min(...north), Math.max(...east), Math.max(...north)];
}

const boxesMeet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The ring open, counterclockwise, from its least corner: the order in which it was drawn changes no digit. */
function normalRing(ring: Polygon[number]): MetricOutline {
  const open = ring.slice(0, -1).map(toMetric);
  const turned = signedArea(open) < 0 ? open.toReversed() : open;
  const first = turned.reduce((best, corner, index) => {
    const least = turned[best] ?? corner;
    return corner[0] < least[0] || (corner[0] === least[0] && corner[1] < least[1]) ? index : best;
  }, 0);
  return [...turned.slice(first), ...turned.slice(0, first)];
}

type Normal = readonly (readonly MetricOutline[])[];
const normalShape = (shape: readonly Polygon[]): Normal =>
  shape.map((polygon) => polygon.map(normalRing)).toSorted((a, b) => compare(a, b));

const compare = (a: unknown, b: unknown): number => {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : Number(one > other);
};

/** Triangles, counterclockwise, that together are the shape without its holes. */
function trianglesOf(shape: Normal, [originE, originN]: MetricCorner): MetricOutline[] {
  return shape.flatMap((polygon) => {
    const local = polygon.map((ring) => ring.map(([e, n]) => [e - originE, n - originN]));
    const { vertices, holes, dimensions } = flatten(local);
    const corner = (index: number): MetricCorner => [vertices[index * 2] ?? 0, vertices[index * 2 + 1] ?? 0];
    const indices = earcut(vertices, holes, dimensions);
    return Array.from({ length: indices.length / 3 }, (_, at) => {
      const triangle = [0, 1, 2].map((k) => corner(indices[at * 3 + k] ?? 0));
      return signedArea(triangle) < 0 ? triangle.toReversed() : triangle;
    });
  });
}

/** What of a convex outline lies left of the line from a to b. */
function leftOf(outline: MetricOutline, a: MetricCorner, b: MetricCorner): MetricCorner[] {
  const side = (c: MetricCorner) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  return outline.flatMap((corner, index) => {
    const next = outline[(index + 1) % outline.length] ?? corner;
    const [here, there] = [side(corner), side(next)];
    const kept: MetricCorner[] = here >= 0 ? [corner] : [];
    if (here >= 0 === there >= 0) return kept;
    const share = here / (here - there);
    return [
      ...kept,
      [corner[0] + share * (next[0] - corner[0]), corner[1] + share * (next[1] - corner[1])] as const,
    ];
  });
}

/** The common part of two triangles (Sutherland and Hodgman 1974: exact for a convex clip). */
const common = (subject: MetricOutline, clip: MetricOutline): MetricOutline =>
  clip.reduce<MetricOutline>(
    (left, corner, index) => leftOf(left, corner, clip[(index + 1) % clip.length] ?? corner),
    subject,
  );

/**
 * The ground two shapes share, triangle by triangle. Chosen over a general polygon clipper because it cannot
 * fail: edges that lie on each other, as neighbours' do, at worst move the result by a rounding.
 * @returns the same for both orders of the arguments and however the rings were drawn
 */
export function overlapOf(a: readonly Polygon[], b: readonly Polygon[]): Overlap {
  const [first, second] = [normalShape(a), normalShape(b)].toSorted(compare) as [Normal, Normal];
  if (!boxesMeet(boxOf(first.flat(2)), boxOf(second.flat(2)))) return { m2: 0, shape: [] };
  const origin = first[0]?.[0]?.[0] ?? ([0, 0] as const);
  const others = trianglesOf(second, origin).map((triangle) => ({ triangle, box: boxOf(triangle) }));
  const pieces = trianglesOf(first, origin).flatMap((triangle) => {
    const box = boxOf(triangle);
    return others
      .filter((other) => boxesMeet(box, other.box))
      .map((other) => common(triangle, other.triangle));
  });
  const seen = pieces
    .map((piece) => ({ piece, m2: Math.abs(signedArea(piece)) }))
    .filter(({ m2 }) => m2 > DUST_M2);
  return {
    m2: seen.reduce((sum, { m2 }) => sum + m2, 0),
    shape: seen.map(({ piece }) => [
      [...piece, ...piece.slice(0, 1)].map(([e, n]) => fromMetric([e + origin[0], n + origin[1]])),
    ]),
  };
}
