import { z } from 'zod';
import { parseBbox } from '../geo/box';
import type { Box } from '../geo/types';
import { categories } from '../reports/catalogue';
import { statusGroups } from '../reports/status';
import { town } from '../town';
import type { PointFilter } from './point-index';

/** Fixed reports are hidden until somebody asks for them. */
export const defaultGroups = ['open', 'work'] as const;

const maskOf = (all: readonly string[], wanted: readonly string[]): number =>
  wanted.reduce((mask, name) => mask | (1 << all.indexOf(name)), 0);

/** "a,b" of a closed list as bit mask; empty means the default. */
const listOf = (all: readonly string[], byDefault: readonly string[]) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
    .refine((names) => names.every((name) => all.includes(name)), 'unknown')
    .transform((names) => maskOf(all, names.length > 0 ? names : byDefault));

const since = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
  .transform((text) => Date.parse(text))
  .refine(Number.isFinite, 'date');

const bbox = z.string().transform((text, context): Box => {
  const box = parseBbox(text);
  if (!box) context.addIssue({ code: 'custom', message: 'bbox' });
  return box ?? town.bbox;
});

const schema = z.object({
  bbox: bbox.default(town.bbox),
  zoom: z.coerce.number('zoom').int('zoom').min(0, 'zoom').max(22, 'zoom').default(12),
  kind: listOf(categories, categories),
  state: listOf(statusGroups, defaultGroups),
  since: since.optional(),
});

export interface MapQuery {
  readonly box: Box;
  readonly zoom: number;
  readonly filter: PointFilter;
}

/**
 * Reads `bbox`, `zoom`, `kind`, `state` and `since` of an address.
 * @returns the query, or field → code of what is wrong
 */
export function readMapQuery(
  params: URLSearchParams,
): { ok: true; value: MapQuery } | { ok: false; fields: Record<string, string> } {
  const given = [...params].filter(([, value]) => value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    return {
      ok: false,
      fields: Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message])),
    };
  }
  const { bbox: box, zoom, kind, state, since: from } = parsed.data;
  return { ok: true, value: { box, zoom, filter: { categories: kind, groups: state, since: from ?? 0 } } };
}
