import { env } from '../env';
import type { Tile } from '../geo/mercator';
import { defaultAttribution } from './attribution';

const basemap =
  'https://sgx.geodatenzentrum.de/wmts_basemapde/tile/1.0.0/de_basemapde_web_raster_farbe/default/GLOBAL_WEBMERCATOR/{z}/{y}/{x}.png';

/** Template of the upstream with {z} {x} {y}, or null when the map is drawn here. */
export function tileTemplate(): string | null {
  const configured = env().TILES_UPSTREAM ?? basemap;
  return configured === 'none' ? null : configured;
}

/** Address of a tile upstream. */
export const upstreamUrl = (template: string, { z, x, y }: Tile): URL =>
  new URL(template.replaceAll('{z}', String(z)).replaceAll('{x}', String(x)).replaceAll('{y}', String(y)));

/** The notice shown on every map. */
export const tileAttribution = (): string =>
  env().TILES_ATTRIBUTION ?? defaultAttribution(new Date().getFullYear());
