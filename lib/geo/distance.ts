import type { LatLng } from './types';

const EARTH_RADIUS_M = 6_371_008.8;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres in one degree of latitude. */
export const METERS_PER_DEGREE = (Math.PI * EARTH_RADIUS_M) / 180;

/** Great-circle distance in metres (haversine; the ellipsoid makes at most 0.5 % difference). */
export function metersBetween(a: LatLng, b: LatLng): number {
  const sinLat = Math.sin(rad(b.lat - a.lat) / 2);
  const sinLng = Math.sin(rad(b.lng - a.lng) / 2);
  const h = sinLat * sinLat + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * sinLng * sinLng;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point `north` and `east` metres away; for short ways, as when a pin is moved by keys. */
export function moveBy(from: LatLng, { north, east }: { north: number; east: number }): LatLng {
  return {
    lat: from.lat + north / METERS_PER_DEGREE,
    lng: from.lng + east / (METERS_PER_DEGREE * Math.cos(rad(from.lat))),
  };
}
