import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import { decisionEvents } from '@/db/schema';
import type { DecisionEventType } from './types';

/** Adds a line to the evidence of a decision; lines are never changed. `detail` is a code. */
export async function noteEvent(
  tx: Db,
  decisionId: string,
  type: DecisionEventType,
  at: number,
  actorId: string | null = null,
  detail = '',
): Promise<void> {
  await tx.insert(decisionEvents).values({ id: randomUUID(), decisionId, at, type, actorId, detail });
}
