import { and, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { db, writeTx } from '@/db/client';
import { mailDrafts } from '@/db/schema';
import { open, seal } from '../crypto/seal';
import { clientKey } from './schema';

export const draftInput = z.object({
  key: clientKey,
  /** Thread id, or "new". */
  slot: z.union([z.literal('new'), z.guid()]),
  departmentId: z.string().max(60).default(''),
  subject: z.string().max(400).default(''),
  body: z.string().max(20_000).default(''),
});
type DraftInput = z.output<typeof draftInput>;

/** §8a(3) OZG: what nobody went on with is deleted 30 days after the last change. */
const KEPT_MS = 30 * 86_400_000;

/** Keeps what somebody is writing, in the place of what they wrote there before. */
export async function saveDraft(authorId: string, draft: DraftInput, now = Date.now()): Promise<void> {
  await writeTx(async (tx) => {
    const here = and(eq(mailDrafts.authorId, authorId), eq(mailDrafts.slot, draft.slot));
    await tx.delete(mailDrafts).where(here);
    if (!draft.body && !draft.subject) return;
    // A key that is in use elsewhere belongs to somebody else: then nothing is kept.
    await tx
      .insert(mailDrafts)
      .values({
        id: draft.key,
        authorId,
        slot: draft.slot,
        departmentId: null,
        subject: seal(`mail_drafts.subject:${draft.key}`, draft.subject),
        body: seal(`mail_drafts.body:${draft.key}`, draft.body),
        updatedAt: now,
      })
      .onConflictDoNothing();
  });
}

export interface Draft {
  readonly key: string;
  readonly subject: string;
  readonly body: string;
}

/** What somebody was writing there; null when nothing. */
export async function readDraft(authorId: string, slot: string): Promise<Draft | null> {
  const [row] = await (await db())
    .select()
    .from(mailDrafts)
    .where(and(eq(mailDrafts.authorId, authorId), eq(mailDrafts.slot, slot)));
  if (!row) return null;
  return {
    key: row.id,
    subject: open(`mail_drafts.subject:${row.id}`, row.subject),
    body: open(`mail_drafts.body:${row.id}`, row.body),
  };
}

/** Removes drafts that nobody went on with. */
export const sweepDrafts = (now = Date.now()): Promise<unknown> =>
  writeTx((tx) => tx.delete(mailDrafts).where(lt(mailDrafts.updatedAt, now - KEPT_MS)));
