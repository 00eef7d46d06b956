import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { applications } from '@/db/schema';
import { systemActor } from '../accounts/actor';
import type { Fee } from '../payments/book';
import { addEvent } from './body';

/**
 * Writes into the history of a case how its fee stands: paid, partly paid, waived, refunded, or a payment that came
 * back. That it was charged is written by the transition that charges it. A fee may outlive its case.
 */
export async function noteFee(tx: Db, { caseId, state, createdAt, changedAt }: Fee): Promise<void> {
  if (changedAt === createdAt && state === 'open') return;
  const [row] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.id, caseId));
  if (row) await addEvent(tx, caseId, systemActor, { type: 'fee', key: state, isPublic: true }, changedAt);
}
