import { TILE_SIZE, type Tile, worldPixels } from '../geo/mercator';
import type { LatLng } from '../geo/types';

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** The tile's own pixels of a point. */
export function pixelsOf(tile: Tile, point: LatLng): Pixel {
  const { x, y } = worldPixels(point, tile.z);
  return { x: x - tile.x * TILE_SIZE, y: y - tile.y * TILE_SIZE };
}

/** True for a point on the tile or less than `margin` pixels away from it. */
export const isNear = ({ x, y }: Pixel, margin: number): boolean =>
  x > -margin && y > -margin && x < TILE_SIZE + margin && y < TILE_SIZE + margin;

const FAR = 4_096;
/** A coordinate as it is written: one decimal, and never far away. */
export const coordinate = (value: number): number =>
  Math.round(Math.min(FAR, Math.max(-FAR, value)) * 10) / 10;

/** Points as the data of a path. */
export const line = (points: readonly Pixel[]): string =>
  points.length < 2 ? '' : `M${points.map(({ x, y }) => `${coordinate(x)} ${coordinate(y)}`).join('L')}`;

/** Cuts a ring to the surroundings of the tile (Sutherland–Hodgman), so that far corners do not bend lines. */
export function clipRing(ring: readonly Pixel[]): readonly Pixel[] {
  const limit = 2 * TILE_SIZE;
  const sides = [
    { axis: 'x', sign: 1, at: limit },
    { axis: 'x', sign: -1, at: TILE_SIZE - limit },
    { axis: 'y', sign: 1, at: limit },
    { axis: 'y', sign: -1, at: TILE_SIZE - limit },
  ] as const;
  let points = ring;
  for (const { axis, sign, at } of sides) {
    const isIn = (point: Pixel) => sign * (at - point[axis]) >= 0;
    points = points.flatMap((to, index) => {
      const from = points.at(index - 1) ?? to;
      if (isIn(from) === isIn(to)) return isIn(to) ? [to] : [];
      const share = (at - from[axis]) / (to[axis] - from[axis]);
      const cut = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
      return isIn(to) ? [cut, to] : [cut];
    });
  }
  return points;
}

/** Text between tags or in quotes; control characters are dropped. */
export const escapeXml = (text: string): string =>
  text.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`).replace(/\p{Cc}/gu, '');
