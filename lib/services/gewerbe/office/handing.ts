import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { tradeMessages } from '@/db/schema';
import { mutation } from '@/lib/action';
import { fail } from '@/lib/result';
import { recipientIds } from '../recipients';
import { mayRunTradeOffice } from './policy';

const day = z.iso.date('date');

/** Notes that the packages of a day were given to the office's own procedure. Doing it twice changes nothing. */
export const markHanded = mutation({
  input: z.object({ day }),
  load: async () => ({}),
  may: mayRunTradeOffice,
  write: async ({ tx, input, actor, now }) => {
    const rows = await tx
      .update(tradeMessages)
      .set({ handedAt: now, handedBy: actor.id })
      .where(and(eq(tradeMessages.day, input.day), isNull(tradeMessages.handedAt)))
      .returning({ id: tradeMessages.id });
    return {
      value: { count: rows.length },
      audit: { event: 'trade.handedOver', data: { messages: rows.length } },
    };
  },
});

/** Notes that a recipient has confirmed the packages of a day; only what was handed over can be confirmed. */
export const acknowledge = mutation({
  input: z.object({
    day,
    recipient: z.enum(recipientIds, 'choose'),
    reference: z.string().trim().max(120, 'tooLong').default(''),
  }),
  load: async () => ({}),
  may: mayRunTradeOffice,
  write: async ({ tx, input, actor, now }) => {
    const rows = await tx
      .update(tradeMessages)
      .set({ acknowledgedAt: now, acknowledgedBy: actor.id, reference: input.reference })
      .where(
        and(
          eq(tradeMessages.day, input.day),
          eq(tradeMessages.recipient, input.recipient),
          isNotNull(tradeMessages.handedAt),
          isNull(tradeMessages.acknowledgedAt),
        ),
      )
      .returning({ id: tradeMessages.id });
    if (rows.length === 0) return fail('conflict');
    return {
      value: { count: rows.length },
      audit: { event: 'trade.acknowledged', data: { recipient: input.recipient, messages: rows.length } },
    };
  },
});
