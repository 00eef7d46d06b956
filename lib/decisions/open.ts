import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { decisions } from '@/db/schema';
import { mutation } from '../action';
import { civilDate } from '../clock';
import { boxesOf } from '../mailbox/owners';
import { fail } from '../result';
import { effectiveOn, sueUntil } from './calendar';
import { noteEvent } from './note-event';

/**
 * Somebody opens the document itself: the first time is the retrieval of §41(2a) VwVfG NRW, from which the day
 * it takes effect and the end of the time to sue follow: only whoever may act for the box does that. Again, or
 * after it was posted, only the file comes.
 * @returns the id of the file; `conflict` while it is on its way by post
 */
export const openDecision = mutation({
  input: z.object({ decisionId: z.guid(), largePrint: z.boolean().default(false) }),
  load: async (tx, { decisionId }) => {
    const [row] = await tx.select().from(decisions).where(eq(decisions.id, decisionId));
    return row ?? null;
  },
  may: (actor) => actor.id !== null,
  write: async ({ tx, input, object: decision, actor, now }) => {
    const boxes = await boxesOf(tx, actor.id ?? '');
    const box = boxes.find(({ kind, id }) => kind === decision.ownerKind && id === decision.ownerId);
    // Who may only read lets no deadline begin for somebody else.
    if (!box || (decision.state === 'provided' && !box.mayWrite)) return fail('notFound');
    const fileId = (input.largePrint ? decision.largePrintId : null) ?? decision.attachmentId;
    const { id, threadId, state } = decision;
    if (state === 'ended' || state === 'letter' || isTooLate(decision, now)) return fail('conflict');
    if (state !== 'provided') return { value: { fileId, threadId }, audit: [] };
    const day = effectiveOn(now);
    await tx
      .update(decisions)
      .set({
        state: 'opened',
        openedAt: now,
        openedBy: actor.id,
        effectiveOn: day,
        sueUntil: sueUntil(day),
      })
      .where(eq(decisions.id, id));
    await noteEvent(tx, id, 'opened', now, actor.id);
    return { value: { fileId, threadId }, audit: { event: 'decision.opened' as const, objectId: id } };
  },
});

/** The tenth day is over, whether the job that ends it has come round or not. */
const isTooLate = ({ state, openUntil }: typeof decisions.$inferSelect, now: number): boolean =>
  state === 'provided' && openUntil !== null && openUntil < civilDate(now);
