import { randomUUID } from 'node:crypto';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { announcementConsents } from '@/db/schema';
import { mutation } from '../action';
import { boxesOf } from '../mailbox/owners';
import { type OwnerKind, ownerKinds } from '../mailbox/types';
import { fail } from '../result';

export interface Owner {
  readonly kind: OwnerKind;
  readonly id: string;
}
export type Consent = typeof announcementConsents.$inferSelect;

/** The consent that holds for a box now; null without. */
export async function consentOf(source: Db, owner: Owner): Promise<Consent | null> {
  const [row] = await source
    .select()
    .from(announcementConsents)
    .where(
      and(
        eq(announcementConsents.ownerKind, owner.kind),
        eq(announcementConsents.ownerId, owner.id),
        isNull(announcementConsents.revokedAt),
      ),
    )
    .orderBy(desc(announcementConsents.givenAt));
  return row ?? null;
}

/** The consent that holds for a box now, read outside a transaction. */
export const readConsent = async (owner: Owner): Promise<Consent | null> => consentOf(await db(), owner);

const input = z.object({
  ownerKind: z.enum(ownerKinds),
  ownerId: z.string().min(1).max(60),
  locale: z.enum(['de', 'en']),
  /** The box was ticked, or is not ticked any more. */
  isGiven: z.boolean(),
});

/**
 * Agrees to the announcement by retrieval, §41(2a) VwVfG NRW, or takes that back for what comes later. Saying
 * the same twice changes nothing.
 */
export const setConsent = mutation({
  input,
  load: async () => ({}),
  may: (actor) => actor.id !== null,
  write: async ({ tx, input: { ownerKind, ownerId, locale, isGiven }, actor, now }) => {
    const boxes = await boxesOf(tx, actor.id ?? '');
    if (!boxes.some(({ kind, id, mayWrite }) => kind === ownerKind && id === ownerId && mayWrite))
      return fail('notFound');
    const held = await consentOf(tx, { kind: ownerKind, id: ownerId });
    if ((held !== null) === isGiven) return { value: { isGiven }, audit: [] };
    if (held) {
      const one = eq(announcementConsents.id, held.id);
      await tx.update(announcementConsents).set({ revokedAt: now }).where(one);
      return { value: { isGiven }, audit: { event: 'consent.revoked' as const, objectId: held.id } };
    }
    const id = randomUUID();
    const row = { id, ownerKind, ownerId, givenBy: actor.id, locale, givenAt: now };
    await tx.insert(announcementConsents).values(row);
    return { value: { isGiven }, audit: { event: 'consent.given' as const, objectId: id } };
  },
});
