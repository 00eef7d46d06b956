import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { applicationNumbers } from '@/db/schema';
import { civilDate } from '../clock';

/** The next number of a service's cases in this year, "GA-2026-000123". Within the transaction that uses it. */
export async function nextNumber(tx: Db, prefix: string, now: number): Promise<string> {
  const year = Number(civilDate(now).slice(0, 4));
  const [row] = await tx
    .insert(applicationNumbers)
    .values({ prefix, year, last: 1 })
    .onConflictDoUpdate({
      target: [applicationNumbers.prefix, applicationNumbers.year],
      set: { last: sql`${applicationNumbers.last} + 1` },
    })
    .returning();
  return `${prefix}-${year}-${String(row?.last ?? 1).padStart(6, '0')}`;
}
