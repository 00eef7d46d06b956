import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { organisationInvitations, organisationMembers } from '@/db/schema';
import { mutation } from '../action';
import { publicUrl } from '../env';
import { linkSecret } from '../link-secret';
import { fail } from '../result';
import { loadOrganisation } from './load';
import { mayForOrganisation } from './policy';
import { organisationRoles } from './roles';

const WEEK = 7 * 24 * 3600_000;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A link with which one person joins within seven days; it is shown once and stored as a hash. */
export const invite = mutation({
  input: z.object({ id: z.string().max(60), role: z.enum(organisationRoles, 'role') }),
  load: (tx, { id }) => loadOrganisation(tx, id),
  may: (actor, organisation) => mayForOrganisation(actor, 'manage', organisation),
  write: async ({ tx, input: { id, role }, actor, now }) => {
    const token = linkSecret(32);
    await tx.insert(organisationInvitations).values({
      id: randomUUID(),
      tokenHash: hashOf(token),
      organisationId: id,
      role,
      createdBy: actor.id,
      createdAt: now,
      expiresAt: now + WEEK,
    });
    const link = `${publicUrl()}/account/organisations/join/${token}`;
    return { value: { link }, audit: { event: 'organisation.invited', objectId: id, data: { role } } };
  },
});

async function openInvitation(source: Db, token: string, now: number) {
  const [row] = await source
    .select()
    .from(organisationInvitations)
    .where(eq(organisationInvitations.tokenHash, hashOf(token)));
  if (!row || row.usedAt !== null || row.expiresAt <= now) return null;
  const organisation = await loadOrganisation(source, row.organisationId);
  return organisation && { ...row, organisation };
}

/** What a link leads to; null when it is unknown, used or too old. */
export async function findInvitation(token: string) {
  const found = await openInvitation(await db(), token, Date.now());
  return found && { name: found.organisation.name, role: found.role };
}

/** Joins by a link, once. Who belongs to it already keeps the role they have, and the link. */
export const join = mutation({
  input: z.object({ token: z.string().min(20).max(200) }),
  load: (tx, { token }) => openInvitation(tx, token, Date.now()),
  // Whoever holds the link and an account.
  may: (actor) => actor.id !== null && actor.role !== null,
  write: async ({ tx, object: { id, organisation, role }, actor, now }) => {
    const userId = actor.id ?? '';
    if (organisation.members.some((member) => member.userId === userId)) return fail('conflict');
    await tx
      .insert(organisationMembers)
      .values({ organisationId: organisation.id, userId, role, createdAt: now });
    await tx.update(organisationInvitations).set({ usedAt: now }).where(eq(organisationInvitations.id, id));
    return {
      value: { id: organisation.id },
      audit: { event: 'organisation.joined', objectId: organisation.id, data: { role } },
    };
  },
});
