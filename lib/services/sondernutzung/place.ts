import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { addresses } from '@/db/schema';
import { polygonsOf, rectangle } from '../../areas/metric';
import type { LatLng, Polygon } from '../../geo/types';
import type { SpaceAnswers } from './measure';

/** Where a house stands; null when the street or number is not known. */
async function houseAt(read: Db, street: string, houseNumber: string): Promise<LatLng | null> {
  const [found] = await read
    .select({ lat: addresses.lat, lng: addresses.lng })
    .from(addresses)
    .where(
      and(sql`lower(${addresses.street}) = ${street.toLowerCase()}`, eq(addresses.houseNumber, houseNumber)),
    )
    .limit(1);
  return found ?? null;
}

/**
 * The ground as polygons: as drawn, else a rectangle of the metres they gave at the house.
 * @returns null when the place is not known: then nobody can compute what lies in the way
 */
export async function groundOf(read: Db, answers: SpaceAnswers): Promise<readonly Polygon[] | null> {
  const { area, street, houseNumber, lengthM, widthM } = answers.where;
  if (area) return polygonsOf(area);
  if (!street || !houseNumber || !lengthM || !widthM) return null;
  const centre = await houseAt(read, street, houseNumber);
  return centre && polygonsOf(rectangle({ centre, lengthM, widthM, bearing: 0 }));
}
