import { METERS_PER_DEGREE } from '../geo/distance';
import type { LatLng } from '../geo/types';

/** A numbered house of the address file. */
export interface House extends LatLng {
  readonly street: string;
  readonly houseNumber: string;
}

/** Roughly where a street runs, as its houses tell. */
export interface Street {
  readonly name: string;
  /** Pieces of its middle line. */
  readonly lines: readonly (readonly LatLng[])[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Houses on both sides of a street lie this near to each other (metres). */
const ACROSS_M = 40;
const SMOOTH_M = 30;
const SAME_SPOT_M = 14;
/** Farther apart, two houses stand on different pieces. */
const GAP_M = 120;
const SHORT_TWIG_M = 30;
const ONWARDS_M = 26;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const mean = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** Each point moves to the middle of those around it: both sides of a street meet in its middle. */
const gather = (points: readonly Point[], reach: number): readonly Point[] =>
  points.map((point) => mean(points.filter((other) => distance(point, other) <= reach)));

const thin = (points: readonly Point[]): readonly Point[] => {
  const kept: Point[] = [];
  for (const point of points)
    if (kept.every((other) => distance(point, other) > SAME_SPOT_M)) kept.push(point);
  return kept;
};

/** The shortest tree through all points (Prim), without its long edges: indices of neighbours for each point. */
function connect(points: readonly Point[]): Set<number>[] {
  const near = points.map(() => new Set<number>());
  const open = new Map(
    points.slice(1).map((_, index) => [index + 1, { from: 0, far: Number.POSITIVE_INFINITY }]),
  );
  let last = 0;
  while (open.size > 0) {
    let next = -1;
    let best = Number.POSITIVE_INFINITY;
    for (const [index, way] of open) {
      const far = distance(points[last] as Point, points[index] as Point);
      if (far < way.far) open.set(index, { from: last, far });
      const shortest = Math.min(far, way.far);
      if (shortest < best) [next, best] = [index, shortest];
    }
    const from = open.get(next)?.from ?? 0;
    open.delete(next);
    if (best <= GAP_M) {
      near[from]?.add(next);
      near[next]?.add(from);
    }
    last = next;
  }
  return near;
}

/** Drops ends that are shorter than a street is wide: a house that stands back is no branch. */
function prune(points: readonly Point[], near: Set<number>[]): void {
  for (const [index, others] of near.entries()) {
    const [only] = others;
    if (others.size !== 1 || only === undefined || (near[only]?.size ?? 0) < 3) continue;
    if (distance(points[index] as Point, points[only] as Point) > SHORT_TWIG_M) continue;
    others.clear();
    near[only]?.delete(index);
  }
}

/** Walks the tree from its ends and crossings: one line for each way between two of them. */
function lines(near: readonly Set<number>[]): number[][] {
  const seen = new Set<string>();
  const key = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const found: number[][] = [];
  for (const [start, others] of near.entries()) {
    if (others.size === 2) continue;
    for (const first of others) {
      if (seen.has(key(start, first))) continue;
      const way = [start];
      for (let from = start, at: number | undefined = first; at !== undefined; ) {
        seen.add(key(from, at));
        way.push(at);
        const back: number = from;
        from = at;
        const onwards: Set<number> = near[at] ?? new Set();
        at = onwards.size === 2 ? [...onwards].find((other) => other !== back) : undefined;
      }
      found.push(way);
    }
  }
  return found;
}

/** A street goes on behind its last house, mostly to the next street. */
function beyond(from: Point = { x: 0, y: 0 }, to: Point = from): Point {
  const share = ONWARDS_M / Math.max(1, distance(from, to));
  return { x: to.x + share * (to.x - from.x), y: to.y + share * (to.y - from.y) };
}

/** The middle lines of one street, from its houses. */
export function streetLines(houses: readonly LatLng[]): readonly (readonly LatLng[])[] {
  const [origin] = houses;
  if (!origin || houses.length < 2) return [];
  const east = METERS_PER_DEGREE * Math.cos((origin.lat * Math.PI) / 180);
  const points = houses.map(({ lat, lng }) => ({
    x: (lng - origin.lng) * east,
    y: (lat - origin.lat) * METERS_PER_DEGREE,
  }));
  const middle = thin(gather(gather(points, ACROSS_M), SMOOTH_M));
  const near = connect(middle);
  prune(middle, near);
  const toLatLng = ({ x, y }: Point): LatLng => ({
    lat: origin.lat + y / METERS_PER_DEGREE,
    lng: origin.lng + x / east,
  });
  const isEnd = (index: number | undefined) => index !== undefined && near[index]?.size === 1;
  return lines(near).map((way) => {
    const points = way.map((index) => middle[index] as Point);
    const start = isEnd(way[0]) ? [beyond(points[1], points[0])] : [];
    const end = isEnd(way.at(-1)) ? [beyond(points.at(-2), points.at(-1))] : [];
    return [...start, ...points, ...end].map(toLatLng);
  });
}

/** All streets of the town. It lets others work in between: a town has some hundred of them. */
export async function streetsOf(houses: readonly House[]): Promise<readonly Street[]> {
  const byName = new Map<string, House[]>();
  for (const house of houses) {
    const own = byName.get(house.street);
    if (own) own.push(house);
    else byName.set(house.street, [house]);
  }
  const streets: Street[] = [];
  for (const [name, own] of byName) {
    streets.push({ name, lines: streetLines(own) });
    if (streets.length % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return streets;
}
