import type { MultiPolygon } from '../geo/types';

/**
 * A sketch of the town's area, drawn by hand to a hundredth of a degree (about a kilometre). It serves until
 * `town import` has read the official boundary. [lng, lat]. After © GeoBasis-DE / BKG, dl-de/by-2-0.
 */
export const sketchedOutline: MultiPolygon = [
  [
    [
      [8.21, 51.41],
      [8.17, 51.4],
      [8.15, 51.39],
      [8.11, 51.36],
      [8.13, 51.34],
      [8.1, 51.33],
      [8.12, 51.31],
      [8.1, 51.29],
      [8.1, 51.27],
      [8.14, 51.28],
      [8.16, 51.31],
      [8.18, 51.3],
      [8.21, 51.31],
      [8.25, 51.28],
      [8.26, 51.29],
      [8.31, 51.27],
      [8.35, 51.25],
      [8.37, 51.28],
      [8.37, 51.32],
      [8.35, 51.35],
      [8.38, 51.38],
      [8.36, 51.4],
      [8.3, 51.39],
      [8.28, 51.41],
      [8.24, 51.4],
      [8.21, 51.41],
    ],
  ],
];
