import { formatBbox, parseBbox } from '../geo/box';
import { TILE_SIZE } from '../geo/mercator';
import type { Box } from '../geo/types';
import { type Category, categories } from '../reports/catalogue';

export const spans = [0, 7, 30, 365] as const;
/** How many days back; 0 is all time. */
export type Span = (typeof spans)[number];
export const shownStates = ['open', 'done', 'forwarded', 'closed'] as const;
export type ShownState = (typeof shownStates)[number];

export interface MapFilters {
  /** None means all. */
  readonly kinds: readonly Category[];
  readonly states: readonly ShownState[];
  readonly days: Span;
  /** Works and closures besides the reports. */
  readonly works: boolean;
}

export const defaultFilters: MapFilters = { kinds: [], states: ['open'], days: 0, works: false };

/** What the address of the map page says; what it does not say, or says wrongly, is the default. */
export function readView(search: string): { filters: MapFilters; box: Box | null; zoom: number | null } {
  const params = new URLSearchParams(search);
  const named = (name: string) => (params.get(name) ?? '').split(',');
  const kinds = categories.filter((kind) => named('kind').includes(kind));
  const states = shownStates.filter((state) => named('state').includes(state));
  const days = spans.find((span) => String(span) === params.get('days')) ?? 0;
  const zoom = Number(params.get('zoom') ?? Number.NaN);
  return {
    filters: {
      kinds,
      states: states.length > 0 ? states : defaultFilters.states,
      days,
      works: params.get('works') === '1',
    },
    box: parseBbox(params.get('bbox') ?? ''),
    zoom: Number.isInteger(zoom) && zoom >= 0 && zoom <= 22 ? zoom : null,
  };
}

/** The inverse of `readView`: the query of a permalink, with only what differs from the default. */
export function writeView(filters: MapFilters, box: Box, zoom: number): string {
  const params: string[] = [`bbox=${formatBbox(box)}`, `zoom=${zoom}`];
  if (filters.kinds.length > 0) params.push(`kind=${filters.kinds.join(',')}`);
  if (filters.states.join() !== 'open') params.push(`state=${filters.states.join(',')}`);
  if (filters.days > 0) params.push(`days=${filters.days}`);
  if (filters.works) params.push('works=1');
  return `?${params.join('&')}`;
}

/** The day from which on reports are wanted, for the server: "2026-10-24", or "" for all. */
export const sinceOf = (days: Span, now: number): string =>
  days === 0 ? '' : new Date(now - days * 86_400_000).toISOString().slice(0, 10);

const groupsOf = {
  open: 'open,work',
  done: 'done',
  forwarded: 'forwarded',
  closed: 'closed',
} as const satisfies Record<ShownState, string>;

/** Filters as the server reads them. */
export function filterParams({ kinds, states, days }: MapFilters, now: number): string {
  const since = sinceOf(days, now);
  return [
    `state=${states.map((state) => groupsOf[state]).join(',')}`,
    kinds.length > 0 ? `kind=${kinds.join(',')}` : '',
    since ? `since=${since}` : '',
  ]
    .filter(Boolean)
    .join('&');
}

/** The address of the list, without language, for what the map shows in a box ("west,south,east,north"). */
export const listHref = (filters: MapFilters, bbox: string, zoom: number, now: number): string =>
  `/map/list?bbox=${bbox}&zoom=${zoom}&${filterParams(filters, now)}${filters.works ? '&works=1' : ''}`;

/** The inverse of `listHref`: the address of the map for the filters of the list. */
export function mapHref(list: URLSearchParams, now: number): string {
  const groups = (list.get('state') ?? '').split(',');
  const states = shownStates.filter((state) => groups.includes(state));
  const days = spans.find((span) => span > 0 && sinceOf(span, now) === list.get('since')) ?? 0;
  const query = new URLSearchParams();
  for (const name of ['bbox', 'zoom', 'kind']) query.set(name, list.get(name) ?? '');
  query.set('state', states.join(','));
  query.set('days', days > 0 ? String(days) : '');
  query.set('works', list.get('works') ?? '');
  const given = [...query].filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`);
  return given.length > 0 ? `/map?${given.join('&')}` : '/map';
}

/** The box made larger to a grid of half tiles: phones that look at nearly the same get the same answer. */
export function snapBox(box: Box, zoom: number): Box {
  const stepLng = (360 / 2 ** zoom) * (128 / TILE_SIZE);
  const stepLat = stepLng * 0.6;
  const down = (value: number, step: number) => Math.floor(value / step) * step;
  const up = (value: number, step: number) => Math.ceil(value / step) * step;
  return {
    minLat: Math.max(-85, down(box.minLat, stepLat)),
    minLng: Math.max(-180, down(box.minLng, stepLng)),
    maxLat: Math.min(85, up(box.maxLat, stepLat)),
    maxLng: Math.min(180, up(box.maxLng, stepLng)),
  };
}
