import { randomUUID } from 'node:crypto';
import { accessibilityFeedback } from '@/db/schema';
import { mutation } from '../action';
import { accessibilityInput } from './schema';

/** Keeps a message about a barrier (§ 10b BGG NRW). Everybody may send one; the budget is taken before. */
export const reportBarrier = mutation({
  input: accessibilityInput,
  load: async (_tx, input) => input,
  may: () => true,
  write: async ({ tx, input, now }) => {
    const id = randomUUID();
    await tx.insert(accessibilityFeedback).values({ id, ...input, createdAt: now });
    return { value: { id }, audit: { event: 'accessibility.feedback', objectId: id } };
  },
});
