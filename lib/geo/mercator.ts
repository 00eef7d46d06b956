import type { Box, LatLng } from './types';

/** Edge of a map tile in CSS pixels. */
export const TILE_SIZE = 256;
/** Web Mercator ends here. */
const MAX_LAT = 85.051_128_78;

/** Web Mercator on the unit square: x grows eastwards, y southwards, both 0…1. */
export function project({ lat, lng }: LatLng): { x: number; y: number } {
  const sin = Math.sin((Math.min(MAX_LAT, Math.max(-MAX_LAT, lat)) * Math.PI) / 180);
  return { x: lng / 360 + 0.5, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) };
}

/** The inverse of `project`. */
export function unproject({ x, y }: { x: number; y: number }): LatLng {
  return {
    lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
    lng: (x - 0.5) * 360,
  };
}

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Position in pixels of the whole world at a zoom. */
export function worldPixels(point: LatLng, zoom: number): { x: number; y: number } {
  const { x, y } = project(point);
  const size = TILE_SIZE * 2 ** zoom;
  return { x: x * size, y: y * size };
}

/** The tile a point lies in. */
export function tileAt(point: LatLng, z: number): Tile {
  const { x, y } = worldPixels(point, z);
  return { z, x: Math.floor(x / TILE_SIZE), y: Math.floor(y / TILE_SIZE) };
}

/** The box a tile covers. */
export function tileBox({ z, x, y }: Tile): Box {
  const scale = 2 ** z;
  const northWest = unproject({ x: x / scale, y: y / scale });
  const southEast = unproject({ x: (x + 1) / scale, y: (y + 1) / scale });
  return { minLat: southEast.lat, minLng: northWest.lng, maxLat: northWest.lat, maxLng: southEast.lng };
}

/** True when z, x, y are whole numbers and the tile exists at its zoom. */
export const isTile = ({ z, x, y }: Tile): boolean =>
  [z, x, y].every(Number.isSafeInteger) && z >= 0 && z <= 30 && x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z;

/** Metres that one pixel shows at a latitude and zoom. */
export const metersPerPixel = (lat: number, zoom: number): number =>
  (40_075_016.686 * Math.cos((lat * Math.PI) / 180)) / (TILE_SIZE * 2 ** zoom);
