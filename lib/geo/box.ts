import { moveBy } from './distance';
import type { Box, LatLng, MultiPolygon } from './types';

/** The box `meters` larger on every side. */
export function growBox(box: Box, meters: number): Box {
  const southWest = moveBy({ lat: box.minLat, lng: box.minLng }, { north: -meters, east: -meters });
  const northEast = moveBy({ lat: box.maxLat, lng: box.maxLng }, { north: meters, east: meters });
  return { minLat: southWest.lat, minLng: southWest.lng, maxLat: northEast.lat, maxLng: northEast.lng };
}

/** The box that reaches `meters` from a point to every side. */
export const boxAround = ({ lat, lng }: LatLng, meters: number): Box =>
  growBox({ minLat: lat, maxLat: lat, minLng: lng, maxLng: lng }, meters);

/** True when the point lies in the box or on its edge. */
export const isInBox = ({ lat, lng }: LatLng, box: Box): boolean =>
  lat >= box.minLat && lat <= box.maxLat && lng >= box.minLng && lng <= box.maxLng;

/** True when two boxes share at least a point. */
export const boxesMeet = (a: Box, b: Box): boolean =>
  a.minLat <= b.maxLat && a.maxLat >= b.minLat && a.minLng <= b.maxLng && a.maxLng >= b.minLng;

/** The smallest box around points; null when there are none. */
export function boxOfPoints(points: readonly LatLng[]): Box | null {
  if (points.length === 0) return null;
  const lats = points.map(({ lat }) => lat);
  const lngs = points.map(({ lng }) => lng);
  return {
    minLat: Math.min(...lats),
    minLng: Math.min(...lngs),
    maxLat: Math.max(...lats),
    maxLng: Math.max(...lngs),
  };
}

/** The smallest box around all rings. */
export function boxOf(shape: MultiPolygon): Box {
  const points = shape.flat(2);
  const lngs = points.map(([lng]) => lng);
  const lats = points.map(([, lat]) => lat);
  return {
    minLat: Math.min(...lats),
    minLng: Math.min(...lngs),
    maxLat: Math.max(...lats),
    maxLng: Math.max(...lngs),
  };
}

/**
 * Reads a box as maps write it: "west,south,east,north" in degrees (RFC 7946, section 5).
 * @returns null when it is not four numbers on the earth in that order
 */
export function parseBbox(text: string): Box | null {
  const parts = text.split(',');
  const numbers = parts.map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [minLng, minLat, maxLng, maxLat] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return null;
  const box = { minLat, minLng, maxLat, maxLng } as Box;
  const isOnEarth = box.minLat >= -90 && box.maxLat <= 90 && box.minLng >= -180 && box.maxLng <= 180;
  return isOnEarth && box.minLat < box.maxLat && box.minLng < box.maxLng ? box : null;
}

/** The inverse of `parseBbox`, five decimals (about a metre). */
export const formatBbox = (box: Box): string =>
  [box.minLng, box.minLat, box.maxLng, box.maxLat].map((value) => Number(value.toFixed(5))).join(',');
