import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { decisions } from '@/db/schema';
import { systemActor } from '../accounts/actor';
import { recordAudit } from '../audit/record';
import { openUntil } from './calendar';
import { noteEvent } from './note-event';

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
  await noteEvent(tx, decisionId, 'noticeSent', now, null, channel);
  const entry = { event: 'decision.noticeSent', objectId: decisionId, data: { channel } } as const;
  await recordAudit(tx, systemActor, entry, now);
  // A notice that comes after the decision went by post starts nothing.
  if (decision.noticeSentAt !== null || decision.state !== 'provided') return;
  await tx
    .update(decisions)
    .set({ noticeSentAt: now, openUntil: openUntil(now) })
    .where(eq(decisions.id, decisionId));
}
