import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { organisationMembers, users } from '@/db/schema';
import { systemActor } from '../accounts/actor';
import { mutation } from '../action';
import { recordAudit } from '../audit/record';
import { erasePayloads } from '../audit/retention';
import { fail } from '../result';
import { mayErase } from './policy';
import { personalTables } from './tables';

/** True when an organisation would be left without anybody who decides for it. */
async function isLastOwner(tx: Db, userId: string): Promise<boolean> {
  const own = await tx
    .select({ id: organisationMembers.organisationId })
    .from(organisationMembers)
    .where(and(eq(organisationMembers.userId, userId), eq(organisationMembers.role, 'owner')));
  for (const { id } of own) {
    const [other] = await tx
      .select({ id: organisationMembers.userId })
      .from(organisationMembers)
      .where(
        and(
          eq(organisationMembers.organisationId, id),
          eq(organisationMembers.role, 'owner'),
          ne(organisationMembers.userId, userId),
        ),
      )
      .limit(1);
    if (!other) return true;
  }
  return false;
}

/** Goes through the tables in their order: deletes rows, or empties what leads to the person. */
async function eraseRows(tx: Db, userId: string): Promise<void> {
  for (const { table, about, own = about, atErasure } of personalTables) {
    if (atErasure === 'kept') continue;
    if (atErasure === 'deleted') await tx.delete(table).where(own(userId));
    else await tx.update(table).set(atErasure.emptied).where(own(userId));
  }
}

/**
 * Ends the person's own account at once and for good, all in one transaction. Case files stay without the
 * person; the log keeps kind and time of what happened, without who. Who they are was proved again before.
 */
export const eraseAccount = mutation({
  input: z.object({ userId: z.string().max(60) }),
  load: async (tx, { userId }) => (await tx.select().from(users).where(eq(users.id, userId)))[0] ?? null,
  may: (actor, user) => mayErase(actor, user.id),
  write: async ({ tx, input: { userId }, now }) => {
    if (await isLastOwner(tx, userId)) return fail('conflict', { fields: { organisation: 'lastOwner' } });
    await eraseRows(tx, userId);
    await erasePayloads(tx, [userId], 'accountErased');
    await recordAudit(tx, systemActor, { event: 'account.erased' }, now);
    return { value: { userId }, audit: [] };
  },
});
