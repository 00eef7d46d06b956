import { randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { identities, users } from '@/db/schema';
import { takeOnce } from '../accounts/once';
import { mayRemoveIdentity, waysOf } from '../accounts/second-factor';
import { mutation } from '../action';
import { fail } from '../result';
import { mayLinkIdentity, mayUnlinkIdentity } from './policy';

interface Named {
  readonly issuer: string;
  readonly subject: string;
}

/** The account an identity is linked to; null when none is. */
export async function findByIdentity(source: Db, { issuer, subject }: Named) {
  const [row] = await source
    .select({ identity: identities, user: users })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return row ?? null;
}

/** Links within the caller's transaction. @returns the id of the link */
export async function insertIdentity(
  tx: Db,
  userId: string,
  { issuer, subject }: Named,
  now: number,
): Promise<string> {
  const id = randomUUID();
  await tx.insert(identities).values({ id, userId, issuer, subject, createdAt: now });
  return id;
}

/**
 * Links an identity to the account that is signed in. `pendingId` proves the sign-in at the provider and is good
 * once.
 * @returns `conflict` when the identity belongs to an account already
 */
export const linkIdentity = mutation({
  input: z.object({
    issuer: z.string(),
    subject: z.string(),
    pendingId: z.string(),
    expiresAt: z.number(),
  }),
  load: async (tx, input) => ({ existing: await findByIdentity(tx, input) }),
  may: (actor) => mayLinkIdentity(actor),
  write: async ({ tx, input, object, actor, now }) => {
    const isNew = await takeOnce(tx, `oidc ${input.pendingId}`, input.expiresAt, now);
    if (object.existing || !isNew) return fail('conflict');
    const userId = actor.id ?? '';
    const identity = await insertIdentity(tx, userId, input, now);
    return {
      value: { id: identity },
      audit: { event: 'user.identityLinked', objectId: userId, data: { identity } },
    };
  },
});

/** Takes one's own link away, never the last way in. @returns `conflict` when it is the last */
export const unlinkIdentity = mutation({
  input: z.object({ id: z.string().max(60) }),
  load: async (tx, { id }) => (await tx.select().from(identities).where(eq(identities.id, id)))[0] ?? null,
  may: (actor, identity) => mayUnlinkIdentity(actor, identity.userId),
  write: async ({ tx, object: { id, userId } }) => {
    const ways = await waysOf(userId, tx);
    if (!ways || !mayRemoveIdentity(ways)) return fail('conflict');
    await tx.delete(identities).where(eq(identities.id, id));
    return {
      value: { id },
      audit: { event: 'user.identityUnlinked', objectId: userId, data: { identity: id } },
    };
  },
});

/** The links of a person, oldest first. */
export const identitiesOf = async (
  userId: string,
): Promise<{ id: string; createdAt: number; lastUsedAt: number | null }[]> =>
  (await db())
    .select({
      id: identities.id,
      createdAt: identities.createdAt,
      lastUsedAt: identities.lastUsedAt,
    })
    .from(identities)
    .where(eq(identities.userId, userId))
    .orderBy(asc(identities.createdAt));
