import { eq, gte, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { documentLoad, documentMisses } from '@/db/schema';
import { keyedHash } from '../secrets';
import { afterLookup, type Load, type Misses, slotOf } from './pressure';

/** A network in the tables: keyed, so that no address can be read from it. */
export const networkKey = (network: string): string => keyedHash('pepper', 'documents', network);

export async function missesOf(tx: Db, key: string): Promise<Misses | null> {
  const [row] = await tx
    .select({ misses: documentMisses.misses, at: documentMisses.at })
    .from(documentMisses)
    .where(eq(documentMisses.network, key));
  return row ?? null;
}

/** All look-ups of the present and the last ten minutes. */
export async function presentLoad(tx: Db, now: number): Promise<Load> {
  const [row] = await tx
    .select({
      lookups: sql<number>`coalesce(sum(${documentLoad.lookups}), 0)`,
      misses: sql<number>`coalesce(sum(${documentLoad.misses}), 0)`,
    })
    .from(documentLoad)
    .where(gte(documentLoad.slot, slotOf(now) - 1));
  return row ?? { lookups: 0, misses: 0 };
}

/** Counts a look-up. Found or not, the same rows are written. */
export async function tally(
  tx: Db,
  key: string,
  known: Misses | null,
  isMiss: boolean,
  now: number,
): Promise<Misses> {
  const next = afterLookup(known, isMiss, now);
  await tx
    .insert(documentMisses)
    .values({ network: key, ...next })
    .onConflictDoUpdate({ target: documentMisses.network, set: next });
  await tx
    .insert(documentLoad)
    .values({ slot: slotOf(now), lookups: 1, misses: Number(isMiss) })
    .onConflictDoUpdate({
      target: documentLoad.slot,
      set: {
        lookups: sql`${documentLoad.lookups} + 1`,
        misses: sql`${documentLoad.misses} + ${Number(isMiss)}`,
      },
    });
  return next;
}
