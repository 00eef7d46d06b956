import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { spaceTariffs } from '@/db/schema';
import { processState } from '../../process-state';
import { tariffOn } from './fee';
import { sampleTariff } from './sample';
import { type Tariff, tariffSchema } from './types';

const kept = () => processState('space-tariffs', () => ({ value: null as readonly Tariff[] | null }));

/** Reads the approved versions anew: at the start, and after one was approved. The sample comes before all. */
export async function loadTariffs(): Promise<readonly Tariff[]> {
  const rows = await (await db()).select().from(spaceTariffs).where(eq(spaceTariffs.state, 'approved'));
  const value = [
    sampleTariff,
    ...rows.map(({ id, validFrom, body }) => ({ ...tariffSchema.parse(body), id, validFrom })),
  ];
  kept().value = value;
  return value;
}

/**
 * The tariff in force on a day, for rules that cannot wait for the database.
 * @returns null until the tariffs were read: no fee is said rather than a wrong one
 */
export const tariffNow = (date: string): Tariff | null => tariffOn(kept().value ?? [], date);
