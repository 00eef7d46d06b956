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

/** Hours of each day, minutes since midnight. An end at or before the start lies on the next day. */
export interface DailyHours {
  readonly from: number;
  readonly to: number;
}

/** The days an area is used (civil dates), first and last included; all day long unless `daily` narrows it. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly daily: DailyHours | null;
}

/** Half-open, UTC milliseconds: the end is the first moment at which the area is free again. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}
