import { createHash } from 'node:crypto';
import { lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { usedOnce } from '@/db/schema';

/**
 * Marks something as used within the caller's transaction.
 * @returns false when it was used before
 */
export async function takeOnce(tx: Db, value: string, expiresAt: number, now: number): Promise<boolean> {
  await tx.delete(usedOnce).where(lt(usedOnce.expiresAt, now));
  const hash = createHash('sha256').update(value).digest('base64url');
  const inserted = await tx
    .insert(usedOnce)
    .values({ hash, expiresAt })
    .onConflictDoNothing()
    .returning({ hash: usedOnce.hash });
  return inserted.length === 1;
}
