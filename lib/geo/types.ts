/** A point, WGS 84, degrees. */
export interface LatLng {
  readonly lat: number;
  readonly lng: number;
}

/** A box, WGS 84, degrees; does not cross the date line. */
export interface Box {
  readonly minLat: number;
  readonly minLng: number;
  readonly maxLat: number;
  readonly maxLng: number;
}

/** Outer ring first, then holes, as in GeoJSON: positions are [lng, lat]. */
export type Polygon = readonly (readonly (readonly [number, number])[])[];
export type MultiPolygon = readonly Polygon[];
