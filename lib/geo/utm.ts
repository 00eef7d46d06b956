import type { LatLng } from './types';

// GRS 80, EPSG:25832 (ETRS89 / UTM 32N). ETRS89 and WGS 84 differ by less than a metre today.
const A = 6_378_137;
const F = 1 / 298.257_222_101;
const K0 = 0.9996;
const FALSE_EASTING = 500_000;
const CENTRAL_MERIDIAN = 9;

const n = F / (2 - F);
const meridianRadius = (A / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3,
  n ** 2 / 48 + n ** 3 / 15,
  (17 / 480) * n ** 3,
] as const;
const alpha = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
  (61 / 240) * n ** 3,
] as const;
const delta = [
  2 * n - (2 / 3) * n ** 2 - 2 * n ** 3,
  (7 / 3) * n ** 2 - (8 / 5) * n ** 3,
  (56 / 15) * n ** 3,
] as const;

const sum = (terms: readonly number[], term: (k: number) => number): number =>
  terms.reduce((total, factor, index) => total + factor * term(2 * (index + 1)), 0);

/**
 * EPSG:25832 easting and northing in metres → WGS 84. Krüger's series to the third order
 * (Karney 2011, "Transverse Mercator with an accuracy of a few nanometers"): the formula is exact to
 * a millimetre in Germany; the datum (ETRS89 taken as WGS 84) to less than a metre.
 */
export function fromUtm32({ east, north }: { east: number; north: number }): LatLng {
  const xi = north / (K0 * meridianRadius);
  const eta = (east - FALSE_EASTING) / (K0 * meridianRadius);
  const xi1 = xi - sum(beta, (k) => Math.sin(k * xi) * Math.cosh(k * eta));
  const eta1 = eta - sum(beta, (k) => Math.cos(k * xi) * Math.sinh(k * eta));
  const conformal = Math.asin(Math.sin(xi1) / Math.cosh(eta1));
  const lat = conformal + sum(delta, (k) => Math.sin(k * conformal));
  const lng = Math.atan2(Math.sinh(eta1), Math.cos(xi1));
  return { lat: (lat * 180) / Math.PI, lng: CENTRAL_MERIDIAN + (lng * 180) / Math.PI };
}

const ECCENTRICITY = Math.sqrt(F * (2 - F));

/**
 * WGS 84 → EPSG:25832 easting and northing in metres; the inverse of `fromUtm32`, with the same accuracy. A
 * rotation or a shift of the datum keeps lengths and areas, so that these are exact to a few millimetres.
 */
export function toUtm32({ lat, lng }: LatLng): { east: number; north: number } {
  const sin = Math.sin((lat * Math.PI) / 180);
  const t = Math.sinh(Math.atanh(sin) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sin));
  const fromMeridian = ((lng - CENTRAL_MERIDIAN) * Math.PI) / 180;
  const xi = Math.atan2(t, Math.cos(fromMeridian));
  const eta = Math.atanh(Math.sin(fromMeridian) / Math.hypot(1, t));
  const xi1 = xi + sum(alpha, (k) => Math.sin(k * xi) * Math.cosh(k * eta));
  const eta1 = eta + sum(alpha, (k) => Math.cos(k * xi) * Math.sinh(k * eta));
  return {
    east: FALSE_EASTING + K0 * meridianRadius * eta1,
    north: K0 * meridianRadius * xi1,
  };
}

/** True when the numbers can be easting and northing in Germany (and not degrees). */
export const isUtm32 = (east: number, north: number): boolean =>
  east > 200_000 && east < 1_000_000 && north > 5_200_000 && north < 6_150_000;
