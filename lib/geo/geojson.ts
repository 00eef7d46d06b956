import { z } from 'zod';
import type { MultiPolygon } from './types';

const position = z
  .array(z.number())
  .min(2)
  .transform(([lng, lat]) => [lng, lat] as [number, number])
  .refine(([lng, lat]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90, 'not WGS 84');
const polygon = z.array(z.array(position).min(4)).min(1);
const geometry = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
]);
const document = z.union([
  geometry,
  z.object({ type: z.literal('Feature'), geometry }),
  z.object({ type: z.literal('FeatureCollection'), features: z.array(z.object({ geometry })).min(1) }),
]);

type Geometry = z.output<typeof geometry>;
const polygonsOf = (shape: Geometry): MultiPolygon =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

/**
 * The polygons of a GeoJSON document (RFC 7946): a geometry, a feature or a collection, WGS 84.
 * @returns null when it holds anything else
 */
export function polygonsOfGeoJson(value: unknown): MultiPolygon | null {
  const parsed = document.safeParse(value);
  if (!parsed.success) return null;
  const { data } = parsed;
  if (data.type === 'FeatureCollection')
    return data.features.flatMap((feature) => polygonsOf(feature.geometry));
  return data.type === 'Feature' ? polygonsOf(data.geometry) : polygonsOf(data);
}
