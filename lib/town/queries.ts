import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { addresses, places, settings } from '@/db/schema';
import { polygonsOfGeoJson } from '../geo/geojson';
import type { Box, MultiPolygon } from '../geo/types';
import { processState } from '../process-state';
import { town } from '.';
import { sketchedOutline } from './outline';
import { knownPlaces, type Place } from './places';

interface Shape {
  readonly readAt: number;
  readonly outline: MultiPolygon;
  readonly places: readonly Place[];
}

const FRESH_MS = 30_000;

const keptShape = () => processState('town-shape', () => ({ value: null as Shape | null }));

/**
 * The boundary as it was read last, for rules that cannot wait for the database. Before the first reading it is the
 * town's box, which refuses nothing that lies in the town.
 */
export function boundaryNow(): MultiPolygon {
  const { minLat, minLng, maxLat, maxLng } = town.bbox;
  const box = [
    [minLng, minLat],
    [maxLng, minLat],
    [maxLng, maxLat],
    [minLng, maxLat],
    [minLng, minLat],
  ] as const;
  return keptShape().value?.outline ?? [[box]];
}

/** Boundary and Stadtteile as imported, else as known without an import; read again every half minute. */
export async function townShape(): Promise<Shape> {
  const kept = keptShape();
  if (!kept.value || Date.now() - kept.value.readAt > FRESH_MS) kept.value = await readShape();
  return kept.value;
}

/** After an import in this process. */
export const forgetTownShape = (): void => {
  processState.forget('town-shape');
  processState.forget('town-streets');
};

async function readShape(): Promise<Shape> {
  const read = await db();
  const [boundary] = await read.select().from(settings).where(eq(settings.key, 'boundary'));
  const rows = await read
    .select({ name: places.name, lat: places.lat, lng: places.lng })
    .from(places)
    .where(and(isNotNull(places.lat), isNotNull(places.lng)));
  const imported = rows.filter((row): row is Place => row.lat !== null && row.lng !== null);
  const names = new Set(imported.map(({ name }) => name));
  return {
    readAt: Date.now(),
    outline: (boundary && polygonsOfGeoJson(boundary.value)) ?? sketchedOutline,
    places: [...imported, ...knownPlaces.filter(({ name }) => !names.has(name))],
  };
}

export type Address = typeof addresses.$inferSelect;

/** House numbers within a box, at most `max`. */
export async function addressesIn(box: Box, max: number): Promise<Address[]> {
  return (await db())
    .select()
    .from(addresses)
    .where(
      sql`${addresses.id} in (select id from address_box where max_lat >= ${box.minLat}
        and min_lat <= ${box.maxLat} and max_lng >= ${box.minLng} and min_lng <= ${box.maxLng} limit ${max})`,
    );
}

/** Every house of the town with its street: to draw a map from. */
export async function allHouses() {
  const { street, houseNumber, lat, lng } = addresses;
  return (await db()).select({ street, houseNumber, lat, lng }).from(addresses);
}

/** Changes with every import of house numbers. */
export async function addressesVersion(): Promise<string> {
  const { lat, lng } = addresses;
  const [row] = await (await db())
    .select({ n: sql<number>`count(*)`, sum: sql<number>`total(${lat}) + 3 * total(${lng})` })
    .from(addresses);
  return `${row?.n ?? 0}:${row?.sum ?? 0}`;
}
