import { sql } from 'drizzle-orm';
import { writeTx } from '@/db/client';
import { addresses, places, settings } from '@/db/schema';
import { polygonsOfGeoJson } from '../../geo/geojson';
import type { LatLng } from '../../geo/types';
import type { ImportedAddress } from './columns';

/** Small enough that a commit stays far below 50 ms and nobody's report waits. */
const BATCH = 250;

/** Stores the boundary; only its polygons, no other properties. */
export async function writeBoundary(value: unknown): Promise<void> {
  const coordinates = polygonsOfGeoJson(value);
  const row = { value: { type: 'MultiPolygon', coordinates }, updatedAt: Date.now() };
  await writeTx((tx) =>
    tx
      .insert(settings)
      .values({ key: 'boundary', ...row })
      .onConflictDoUpdate({ target: settings.key, set: row }),
  );
}

/** Removes all addresses, batch by batch. */
export async function clearAddresses(): Promise<void> {
  for (;;) {
    const gone = await writeTx((tx) =>
      tx
        .delete(addresses)
        .where(sql`${addresses.id} in (select id from addresses limit ${BATCH})`)
        .returning({ id: addresses.id }),
    );
    if (gone.length === 0) return;
  }
}

/** Stores addresses in short transactions. */
export async function writeAddresses(
  rows: readonly ImportedAddress[],
  onProgress: (done: number) => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const part = rows.slice(start, start + BATCH);
    await writeTx((tx) => tx.insert(addresses).values([...part]));
    onProgress(start + part.length);
  }
}

/** Stores named places with their positions; a place that is there already is moved. */
export async function writePlaces(rows: readonly (LatLng & { readonly name: string })[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const part = rows.slice(start, start + BATCH);
    await writeTx((tx) =>
      tx
        .insert(places)
        .values([...part])
        .onConflictDoUpdate({ target: places.name, set: { lat: sql`excluded.lat`, lng: sql`excluded.lng` } }),
    );
  }
}
