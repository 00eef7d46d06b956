import type { Db } from '@/db/client';
import { alerts } from '@/db/schema';

/** Starts calling the person on duty for a dangerous report; the job `alerts` does the calling. */
export async function raiseAlert(tx: Db, reportId: string, now: number): Promise<void> {
  await tx.insert(alerts).values({ reportId, nextAt: now, createdAt: now }).onConflictDoNothing();
}
