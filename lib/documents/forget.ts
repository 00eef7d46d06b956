import { count, inArray, lt, lte } from 'drizzle-orm';
import { type Db, writeTx } from '@/db/client';
import { documentLoad, documentMisses, documentStatusRows } from '@/db/schema';
import { systemActor } from '../accounts/actor';
import { recordAudit } from '../audit/record';
import { slotOf } from './pressure';

const DAY = 86_400_000;
/** So many at once that the transaction stays short. */
const BATCH = 1000;

/**
 * One round of the job `documents.forget`: statuses 30 days after hand-over, and counts of look-ups after a
 * day. @returns how many statuses are gone
 */
export async function forgetDocuments(now = Date.now()): Promise<number> {
  await writeTx(async (tx) => {
    await tx.delete(documentMisses).where(lt(documentMisses.at, now - DAY));
    await tx.delete(documentLoad).where(lt(documentLoad.slot, slotOf(now - DAY)));
  });
  let gone = 0;
  for (let part = BATCH; part === BATCH; gone += part) part = await writeTx((tx) => forgetBatch(tx, now));
  return gone;
}

async function forgetBatch(tx: Db, now: number): Promise<number> {
  const due = tx
    .select({ hash: documentStatusRows.hash })
    .from(documentStatusRows)
    .where(lte(documentStatusRows.purgeAt, now))
    .limit(BATCH);
  const [row] = await tx.select({ found: count() }).from(due.as('due'));
  const found = row?.found ?? 0;
  if (found === 0) return 0;
  await tx.delete(documentStatusRows).where(inArray(documentStatusRows.hash, due));
  await recordAudit(tx, systemActor, { event: 'documents.purged', data: { count: found } });
  return found;
}
