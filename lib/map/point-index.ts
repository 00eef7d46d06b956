import { project } from '../geo/mercator';
import type { Box, LatLng } from '../geo/types';
import { type Category, categories } from '../reports/catalogue';
import { type StatusGroup, statusGroups } from '../reports/status';
import { tileArea } from '../tiles/area';

/** A published report as the map knows it. */
export interface MapPoint extends LatLng {
  readonly seq: number;
  readonly id: string;
  readonly category: Category;
  readonly group: StatusGroup;
  readonly isDanger: boolean;
  readonly receivedAt: number;
  readonly place: string;
}

/** Which points are wanted: bit masks over `categories` and `statusGroups`, and the earliest arrival. */
export interface PointFilter {
  readonly categories: number;
  readonly groups: number;
  /** UTC ms; 0 for all. */
  readonly since: number;
}

const GRID = 192;
const corner = project({ lat: tileArea.maxLat, lng: tileArea.minLng });
const far = project({ lat: tileArea.minLat, lng: tileArea.maxLng });
const perX = GRID / (far.x - corner.x);
const perY = GRID / (far.y - corner.y);

/** Points outside the area lie in the buckets at its edge. */
const column = (x: number): number => Math.min(GRID - 1, Math.max(0, Math.floor((x - corner.x) * perX)));
const line = (y: number): number => Math.min(GRID - 1, Math.max(0, Math.floor((y - corner.y) * perY)));

/**
 * All public points in memory: numbers in flat arrays, found through a fine grid. One change costs one slot;
 * a view costs as much as points lie in it.
 */
export interface PointIndex {
  /** Web Mercator on the unit square. */
  x: Float64Array;
  y: Float64Array;
  receivedAt: Float64Array;
  /** Category bit; above it, from bit 16, the bit of the group. */
  code: Uint32Array;
  points: (MapPoint | null)[];
  readonly buckets: number[][];
  readonly slotOf: Map<number, number>;
  readonly free: number[];
  /** Grows with every change. */
  version: number;
}

/** An empty index. */
export const createPointIndex = (): PointIndex => ({
  x: new Float64Array(1024),
  y: new Float64Array(1024),
  receivedAt: new Float64Array(1024),
  code: new Uint32Array(1024),
  points: [],
  buckets: Array.from({ length: GRID * GRID }, () => []),
  slotOf: new Map(),
  free: [],
  version: 1,
});

const grown = <T extends Float64Array | Uint32Array>(old: T, bigger: T): T => {
  bigger.set(old);
  return bigger;
};

function takeSlot(index: PointIndex): number {
  const free = index.free.pop();
  if (free !== undefined) return free;
  const slot = index.points.length;
  const size = index.x.length;
  if (slot >= size) {
    index.x = grown(index.x, new Float64Array(size * 2));
    index.y = grown(index.y, new Float64Array(size * 2));
    index.receivedAt = grown(index.receivedAt, new Float64Array(size * 2));
    index.code = grown(index.code, new Uint32Array(size * 2));
  }
  return slot;
}

const bucketOf = (index: PointIndex, x: number, y: number): number[] =>
  index.buckets[line(y) * GRID + column(x)] ?? [];

const isSame = (a: MapPoint, b: MapPoint): boolean =>
  (Object.keys(a) as (keyof MapPoint)[]).every((key) => a[key] === b[key]);

/** The points bucket by bucket: put in this order, neighbours on the map are neighbours in memory. */
export function inMapOrder(points: readonly MapPoint[]): MapPoint[] {
  const keys = Float64Array.from(points, (point, at) => {
    const { x, y } = project(point);
    return (line(y) * GRID + column(x)) * 2 ** 24 + at;
  }).sort();
  return Array.from(keys, (key) => points[key % 2 ** 24] as MapPoint);
}

/** Adds a point, or puts it in the place of the one with the same `seq`. */
export function putPoint(index: PointIndex, point: MapPoint): void {
  const known = index.slotOf.get(point.seq);
  const before = known === undefined ? null : index.points[known];
  if (before && isSame(before, point)) return;
  removePoint(index, point.seq);
  const slot = takeSlot(index);
  const { x, y } = project(point);
  index.x[slot] = x;
  index.y[slot] = y;
  index.receivedAt[slot] = point.receivedAt;
  index.code[slot] =
    (1 << categories.indexOf(point.category)) | (1 << (16 + statusGroups.indexOf(point.group)));
  index.points[slot] = point;
  index.slotOf.set(point.seq, slot);
  bucketOf(index, x, y).push(slot);
  index.version++;
}

/** Takes a point out, if it is there. */
export function removePoint(index: PointIndex, seq: number): void {
  const slot = index.slotOf.get(seq);
  if (slot === undefined) return;
  const bucket = bucketOf(index, index.x[slot] ?? 0, index.y[slot] ?? 0);
  bucket.splice(bucket.indexOf(slot), 1);
  index.slotOf.delete(seq);
  index.points[slot] = null;
  index.free.push(slot);
  index.version++;
}

/** Calls `visit` with the slot of every wanted point in the box. */
export function visitPoints(
  index: PointIndex,
  box: Box,
  filter: PointFilter,
  visit: (slot: number) => void,
): void {
  const { x: minX, y: minY } = project({ lat: box.maxLat, lng: box.minLng });
  const { x: maxX, y: maxY } = project({ lat: box.minLat, lng: box.maxLng });
  const wantedGroups = filter.groups << 16;
  const { x, y, code, receivedAt, buckets } = index;
  const lastColumn = column(maxX);
  const lastLine = line(maxY);
  for (let row = line(minY); row <= lastLine; row++) {
    for (let col = column(minX); col <= lastColumn; col++) {
      const bucket = buckets[row * GRID + col] as number[];
      for (let i = 0; i < bucket.length; i++) {
        const slot = bucket[i] as number;
        const bits = code[slot] as number;
        if ((bits & filter.categories) === 0 || (bits & wantedGroups) === 0) continue;
        const px = x[slot] as number;
        const py = y[slot] as number;
        if (px < minX || px > maxX || py < minY || py > maxY) continue;
        if ((receivedAt[slot] as number) >= filter.since) visit(slot);
      }
    }
  }
}
