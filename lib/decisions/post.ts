import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { decisions } from '@/db/schema';
import { mutation } from '../action';
import { civilDate } from '../clock';
import { notifyMailbox } from '../mailbox/notify';
import { peopleOf } from '../mailbox/owners';
import { mayHandle } from '../mailbox/policy';
import { append, findThread } from '../mailbox/send';
import { fail } from '../result';
import { noteEvent } from './note-event';
import { copyText } from './words';

type Decision = typeof decisions.$inferSelect;

/**
 * The letter has gone to the post on a day (civil date, not before the decision and not after today). The
 * mailbox then holds a copy marked as one. Field with problems: `postedOn`.
 */
export const postDecision = mutation({
  input: z.object({ decisionId: z.guid(), postedOn: z.iso.date('date') }),
  load: async (tx, { decisionId }) => {
    const [row] = await tx.select().from(decisions).where(eq(decisions.id, decisionId));
    return row ?? null;
  },
  may: mayHandle,
  write: async ({ tx, input: { postedOn }, object: decision, actor, now }) => {
    const { id, state, providedAt } = decision;
    if (state !== 'letter' && state !== 'ended') return fail('conflict');
    if (postedOn > civilDate(now) || postedOn < civilDate(providedAt))
      return fail('invalid', { fields: { postedOn: 'date' } });
    await tx.update(decisions).set({ state: 'posted', postedOn }).where(eq(decisions.id, id));
    await noteEvent(tx, id, 'posted', now, actor.id);
    await putCopy(tx, decision, postedOn, actor.id, now);
    return { value: { id }, audit: { event: 'decision.posted', objectId: id } };
  },
});

async function putCopy(tx: Db, decision: Decision, postedOn: string, authorId: string | null, now: number) {
  const { threadId, attachmentId, largePrintId, ownerKind, ownerId } = decision;
  const thread = threadId ? await findThread(tx, threadId) : null;
  if (!thread || !ownerKind || !ownerId) return;
  const content = {
    key: randomUUID(),
    side: 'town' as const,
    body: copyText(postedOn),
    files: [],
    reuse: [attachmentId, largePrintId].filter((file) => file !== null),
  };
  await append(tx, thread, content, authorId, now, null);
  await notifyMailbox(tx, await peopleOf(tx, { kind: ownerKind, id: ownerId }), 'mailbox');
}
