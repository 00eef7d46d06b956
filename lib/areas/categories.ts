import type { Surface, TrafficImpact } from './types';

/** Ways to use public space, in the order in which they are offered. Names are in the service's texts. */
export const categories = [
  'container',
  'scaffold',
  'fence',
  'crane',
  'material',
  'digging',
  'seating',
  'goods',
  'sign',
  'posters',
  'infoStand',
  'salesVan',
  'event',
  'procession',
  'noStopping',
  'filming',
] as const;
export type SpaceCategory = (typeof categories)[number];

interface CategoryRule {
  /** Largest area that makes sense, m²; more is asked about before it is drawn wrongly. */
  readonly mostM2: number;
  /** Weeks in which the office can usually decide. */
  readonly leadWeeks: number;
  /** Built or dug: the one who does the work asks for the traffic order (§45(6) StVO). */
  readonly isWork: boolean;
  /** Uses the street more than traffic does (§29(2) StVO). */
  readonly isGathering: boolean;
  /** Nothing stands on the ground: no area is drawn, pieces are counted. */
  readonly isCounted: boolean;
}

const rule = (mostM2: number, leadWeeks: number, more: Partial<CategoryRule> = {}): CategoryRule => ({
  mostM2,
  leadWeeks,
  isWork: false,
  isGathering: false,
  isCounted: false,
  ...more,
});

/** What is known about each category. Lead times: three weeks as usual in the field, more for gatherings. */
export const categoryRules: Readonly<Record<SpaceCategory, CategoryRule>> = {
  container: rule(100, 3),
  scaffold: rule(1000, 3, { isWork: true }),
  fence: rule(5000, 3, { isWork: true }),
  crane: rule(1000, 3, { isWork: true }),
  material: rule(2000, 3, { isWork: true }),
  digging: rule(5000, 3, { isWork: true }),
  seating: rule(1000, 3),
  goods: rule(100, 3),
  sign: rule(10, 3),
  posters: rule(100, 3, { isCounted: true }),
  infoStand: rule(100, 3),
  salesVan: rule(200, 3),
  event: rule(50_000, 8, { isGathering: true }),
  procession: rule(50_000, 8, { isGathering: true }),
  noStopping: rule(1000, 3),
  filming: rule(10_000, 4, { isGathering: true }),
};

/** Full closures take the office longer, whatever stands there. */
const FULL_CLOSURE_WEEKS = 6;

/** Weeks before the first day in which an application should be there. It is a hint: nothing is refused for it. */
export const leadWeeks = (category: SpaceCategory, traffic: TrafficImpact): number =>
  Math.max(categoryRules[category].leadWeeks, traffic === 'full' ? FULL_CLOSURE_WEEKS : 0);

/** A walkway narrower than this leaves wheelchairs and prams no way (metres). */
export const LEAST_WALKWAY_M = 1.5;

/** True when so little of the footway stays free that people with disabilities are impaired (§18 StrWG NRW). */
export const isWalkwayNarrow = (surface: Surface, walkwayM: number | undefined): boolean =>
  surface !== 'carriageway' && walkwayM !== undefined && walkwayM < LEAST_WALKWAY_M;
