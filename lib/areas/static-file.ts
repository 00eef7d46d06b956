import { z } from 'zod';
import { addDays, weekdayOf } from '../clock';
import { polygonsOfGeoJson } from '../geo/geojson';
import { isInside } from '../geo/polygon';
import type { Polygon } from '../geo/types';
import { boundaryNow } from '../town/queries';
import { crossesItself, tidyOutline } from './check-outline';
import { outlineToMetric } from './metric';
import { periodProblem } from './period';
import { staticKinds } from './status';
import { type Period, trafficImpacts } from './types';

/** A market, a fair, road works: as a GeoJSON feature names it. */
export interface StaticArea {
  /** The file's own name for it: a second import replaces what the first one brought. */
  readonly key: string;
  readonly kind: (typeof staticKinds)[number];
  readonly name: string;
  readonly shape: readonly Polygon[];
  readonly periods: readonly Period[];
  readonly traffic: (typeof trafficImpacts)[number];
}

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));

const properties = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  name: z.string().trim().min(1).max(120),
  kind: z.enum(staticKinds).default('otherStatic'),
  from: z.iso.date(),
  to: z.iso.date(),
  dailyFrom: clock.optional(),
  dailyTo: clock.optional(),
  /** 0 Sunday … 6 Saturday; a weekly market. */
  weekdays: z.array(z.int().min(0).max(6)).min(1).max(7).optional(),
  traffic: z.enum(trafficImpacts).default('none'),
});

const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(z.object({ id: z.union([z.string(), z.number()]).optional(), geometry: z.unknown(), properties }))
    .min(1)
    .max(5000),
});

type Properties = z.output<typeof properties>;

function periodsOf({ from, to, dailyFrom, dailyTo, weekdays }: Properties): Period[] {
  const daily = dailyFrom !== undefined && dailyTo !== undefined ? { from: dailyFrom, to: dailyTo } : null;
  const whole: Period = { from, to, daily };
  if (!weekdays || periodProblem(whole)) return [whole];
  const days: Period[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    if (weekdays.includes(weekdayOf(day))) days.push({ from: day, to: day, daily });
  return days;
}

export type StaticFile =
  | { readonly ok: true; readonly areas: readonly StaticArea[] }
  /**
   * `feature` counts from 1; 0 when the file as a whole is none. `problem`: code of the sentence, the property's name
   * where one is wrong; `reason` in English, for the command line.
   */
  | { readonly ok: false; readonly feature: number; readonly problem: string; readonly reason: string };

/**
 * Reads a GeoJSON FeatureCollection of static areas (WGS 84). All or nothing: a file with one bad feature is
 * refused, and the feature is named.
 */
export function readStaticFile(text: string): StaticFile {
  const parsed = collection.safeParse(fromJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue?.path[1];
    const feature = typeof at === 'number' ? at + 1 : 0;
    return {
      ok: false,
      feature,
      problem: feature === 0 ? 'json' : String(issue?.path[3] ?? 'invalid'),
      reason: `${issue?.path.slice(2).join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
    };
  }
  const areas: StaticArea[] = [];
  const keys = new Set<string>();
  for (const [index, { id, geometry, properties: found }] of parsed.data.features.entries()) {
    const shape = polygonsOfGeoJson(geometry)?.map((polygon) => polygon.map(closed));
    const periods = periodsOf(found);
    const problem = periods.map(periodProblem).find((one) => one !== null);
    const bad = (code: string, reason = code) =>
      ({ ok: false, feature: index + 1, problem: code, reason }) as const;
    if (!shape) return bad('geometry', 'geometry is no polygon in WGS 84');
    if (shape.flat().some(isCrossing)) return bad('crossing', 'its lines cross');
    if (!isInTown(shape)) return bad('outside', 'outside the town');
    if ((found.dailyFrom === undefined) !== (found.dailyTo === undefined))
      return bad('hoursHalf', 'dailyFrom and dailyTo belong together');
    if (problem || periods.length === 0) return bad(problem ?? 'noDays');
    const key = String(found.id ?? id ?? `${found.kind}:${found.name}:${found.from}`);
    if (keys.has(key)) return bad('twice', `there is another area "${key}"`);
    keys.add(key);
    areas.push({ key, kind: found.kind, name: found.name, shape, periods, traffic: found.traffic });
  }
  return { ok: true, areas };
}

type Ring = Polygon[number];

/** Some programs leave out the last position, which repeats the first. */
function closed(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}

/** Every edge is compared with every other: of longer rings that would take seconds. */
const MOST_COMPARED = 1000;
const isCrossing = (ring: Ring): boolean =>
  ring.length <= MOST_COMPARED && crossesItself(outlineToMetric(tidyOutline(ring)));

/** True when a corner lies within the town: a market place at its border may reach beyond. */
const isInTown = (shape: readonly Polygon[]): boolean =>
  shape.some(([outer = []]) => outer.some(([lng, lat]) => isInside(boundaryNow(), { lat, lng })));

function fromJson(text: string): unknown {
  try {
    // Editors of Windows begin a file with a mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
