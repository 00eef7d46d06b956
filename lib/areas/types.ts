/** A corner as in GeoJSON: [lng, lat], WGS 84, degrees. */
export type Corner = readonly [lng: number, lat: number];

/** The outline of a used area: its corners in order, without repeating the first. */
export type Outline = readonly Corner[];

/** A corner in EPSG:25832: [easting, northing] in metres. */
export type MetricCorner = readonly [east: number, north: number];

/** An outline in EPSG:25832, metres. */
export type MetricOutline = readonly MetricCorner[];

/** What is under the used area. */
export const surfaces = ['footway', 'carriageway', 'parking', 'square'] as const;
export type Surface = (typeof surfaces)[number];

/** How much traffic is impaired; the last two need an order under §45 StVO. */
export const trafficImpacts = ['none', 'footway', 'half', 'full'] as const;
export type TrafficImpact = (typeof trafficImpacts)[number];
