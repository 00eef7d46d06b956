import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { polygonsOfGeoJson } from '../../geo/geojson';
import type { LatLng } from '../../geo/types';
import { type Row, toPosition } from './columns';

export interface PointFeature {
  /** Position in the file, from 1. */
  readonly line: number;
  readonly cells: Row;
  readonly at: LatLng | null;
}

export type GeoJsonContent =
  | { readonly kind: 'boundary'; readonly value: unknown }
  | { readonly kind: 'points'; readonly features: readonly PointFeature[] };

const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });
const feature = z.object({
  geometry: z
    .object({ type: z.literal('Point'), coordinates: z.array(z.number()).min(2) })
    .nullable()
    .catch(null),
  properties: z.record(z.string(), z.unknown()).nullable().catch(null),
});

function toPointFeature(raw: unknown, index: number): PointFeature {
  const parsed = feature.safeParse(raw);
  const { geometry, properties } = parsed.success ? parsed.data : { geometry: null, properties: null };
  const [east, north] = geometry?.coordinates ?? [];
  return {
    line: index + 1,
    cells: Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, value]) => [name, value === null ? '' : String(value)]),
    ),
    at: east === undefined || north === undefined ? null : toPosition(east, north),
  };
}

/**
 * A GeoJSON file as boundary (polygons in WGS 84) or as points (WGS 84 or EPSG:25832).
 * @returns null when it is neither
 */
export async function readGeoJson(file: string): Promise<GeoJsonContent | null> {
  let value: unknown;
  try {
    value = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (polygonsOfGeoJson(value)) return { kind: 'boundary', value };
  const parsed = collection.safeParse(value);
  if (!parsed.success || parsed.data.features.length === 0) return null;
  return { kind: 'points', features: parsed.data.features.map(toPointFeature) };
}
