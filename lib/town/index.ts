import type { Box, LatLng } from '../geo/types';

/**
 * The town as data. What a town must fill in itself (telephone, hours) is configuration: see `settings.ts`.
 * Population and area: state statistics, 31 December 2023.
 */
export const town = {
  name: 'Meschede',
  /** First letter of the tracking codes: "M-7KX2PA". */
  trackingPrefix: 'M',
  /** Amtlicher Gemeindeschlüssel. */
  ags: '05958032',
  district: 'Hochsauerlandkreis',
  state: 'Nordrhein-Westfalen',
  postcode: '59872',
  areaKm2: 218.52,
  inhabitants: 29_988,
  centre: { lat: 51.3503, lng: 8.2836 } satisfies LatLng,
  bbox: { minLat: 51.24, minLng: 8.07, maxLat: 51.43, maxLng: 8.42 } satisfies Box,
  office: {
    name: 'Bürgerservice im Rathaus',
    street: 'Franz-Stahlmecke-Platz 2',
    city: '59872 Meschede',
  },
} as const;
