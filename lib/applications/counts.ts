import { gte, sql } from 'drizzle-orm';
import { type Db, db, writeTx } from '@/db/client';
import { serviceCounts } from '@/db/schema';
import { civilDate } from '../clock';

/** Counts that something happened with a service today. Nobody is in it: no cookie, no account, no address. */
export async function count(tx: Db, serviceId: string, what: string, now = Date.now()): Promise<void> {
  await tx
    .insert(serviceCounts)
    .values({ serviceId, day: civilDate(now), what, count: 1 })
    .onConflictDoUpdate({
      target: [serviceCounts.serviceId, serviceCounts.day, serviceCounts.what],
      set: { count: sql`${serviceCounts.count} + 1` },
    });
}

/** The same outside a transaction, for a page that was looked at. */
export const countSeen = (serviceId: string): Promise<void> => writeTx((tx) => count(tx, serviceId, 'seen'));

/** Service → what → how often, since a day. */
export async function countsSince(day: string): Promise<Map<string, Map<string, number>>> {
  const rows = await (await db())
    .select({
      serviceId: serviceCounts.serviceId,
      what: serviceCounts.what,
      total: sql<number>`sum(${serviceCounts.count})`,
    })
    .from(serviceCounts)
    .where(gte(serviceCounts.day, day))
    .groupBy(serviceCounts.serviceId, serviceCounts.what);
  const found = new Map<string, Map<string, number>>();
  for (const { serviceId, what, total } of rows) {
    const counts = found.get(serviceId) ?? new Map<string, number>();
    found.set(serviceId, counts.set(what, total));
  }
  return found;
}
