import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { decisionEvents, decisions } from '@/db/schema';
import { openUntil } from './calendar';

export type NoticeChannel = 'push' | 'email';

/** A notice of a decision is out. The first one starts the ten days; all are kept as evidence. */
export async function noteNoticeSent(
  tx: Db,
  decisionId: string,
  channel: NoticeChannel,
  now: number,
): Promise<void> {
  const [decision] = await tx.select().from(decisions).where(eq(decisions.id, decisionId));
  if (!decision) return;
  await tx
    .insert(decisionEvents)
    .values({ id: randomUUID(), decisionId, at: now, type: 'noticeSent', detail: channel });
  if (decision.noticeSentAt !== null) return;
  await tx
    .update(decisions)
    .set({ noticeSentAt: now, openUntil: openUntil(now) })
    .where(eq(decisions.id, decisionId));
}
