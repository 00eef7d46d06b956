import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { organisationInvitations, organisationMembers, organisations } from '@/db/schema';
import { mutation } from '../action';
import { fail } from '../result';
import { loadOrganisation } from './load';
import { hasOtherOwner, mayForOrganisation } from './policy';
import { organisationRoles } from './roles';

const id = z.string().max(60);
const role = z.enum(organisationRoles, 'role');
const name = z
  .string()
  .trim()
  .min(2, 'name')
  .max(120, 'tooLong')
  .regex(/^[^\p{Cc}<>]*$/u, 'characters');

/** Opens an organisation; who does it decides for it. */
export const createOrganisation = mutation({
  input: z.object({ name }),
  load: async () => ({}),
  may: (actor) => actor.id !== null && actor.role !== null,
  write: async ({ tx, input, actor, now }) => {
    const organisationId = randomUUID();
    await tx.insert(organisations).values({ id: organisationId, name: input.name, createdAt: now });
    const member = { organisationId, userId: actor.id ?? '', role: 'owner' as const, createdAt: now };
    await tx.insert(organisationMembers).values(member);
    return {
      value: { id: organisationId },
      audit: { event: 'organisation.created', objectId: organisationId },
    };
  },
});

/** Gives it another name. */
export const renameOrganisation = mutation({
  input: z.object({ id, name }),
  load: (tx, input) => loadOrganisation(tx, input.id),
  may: (actor, organisation) => mayForOrganisation(actor, 'manage', organisation),
  write: async ({ tx, input }) => {
    await tx.update(organisations).set({ name: input.name }).where(eq(organisations.id, input.id));
    return { value: { id: input.id }, audit: { event: 'organisation.renamed', objectId: input.id } };
  },
});

const oneMember = (organisationId: string, userId: string) =>
  and(eq(organisationMembers.organisationId, organisationId), eq(organisationMembers.userId, userId));

/** Changes what somebody may do; the last one who decides cannot be made less. */
export const setMemberRole = mutation({
  input: z.object({ id, userId: id, role }),
  load: (tx, input) => loadOrganisation(tx, input.id),
  may: (actor, organisation) => mayForOrganisation(actor, 'manage', organisation),
  write: async ({ tx, input, object: organisation }) => {
    const member = organisation.members.find(({ userId }) => userId === input.userId);
    if (!member) return fail('notFound');
    if (input.role !== 'owner' && !hasOtherOwner(organisation, input.userId))
      return fail('conflict', { fields: { role: 'lastOwner' } });
    await tx.update(organisationMembers).set({ role: input.role }).where(oneMember(input.id, input.userId));
    const data = { user: input.userId, from: member.role, to: input.role };
    return {
      value: { id: input.id },
      audit: { event: 'organisation.roleChanged', objectId: input.id, data },
    };
  },
});

/** Somebody leaves, or is taken out by who decides. The last one who decides needs a successor first. */
export const endMembership = mutation({
  input: z.object({ id, userId: id }),
  load: (tx, input) => loadOrganisation(tx, input.id),
  may: (actor, organisation, { userId }) =>
    mayForOrganisation(actor, userId === actor.id ? 'read' : 'manage', organisation),
  write: async ({ tx, input: { id: organisationId, userId }, object: organisation }) => {
    if (!organisation.members.some((member) => member.userId === userId)) return fail('notFound');
    if (!hasOtherOwner(organisation, userId) && isOwner(organisation, userId))
      return fail('conflict', { fields: { role: 'lastOwner' } });
    await tx.delete(organisationMembers).where(oneMember(organisationId, userId));
    const data = { user: userId };
    return {
      value: { id: organisationId },
      audit: { event: 'organisation.left', objectId: organisationId, data },
    };
  },
});

type Members = { readonly members: readonly { readonly userId: string; readonly role: string }[] };

const isOwner = ({ members }: Members, userId: string): boolean =>
  members.some((member) => member.userId === userId && member.role === 'owner');

/** Takes an invitation back. */
export const revokeInvitation = mutation({
  input: z.object({ id, invitationId: id }),
  load: (tx, input) => loadOrganisation(tx, input.id),
  may: (actor, organisation) => mayForOrganisation(actor, 'manage', organisation),
  write: async ({ tx, input }) => {
    await tx
      .delete(organisationInvitations)
      .where(
        and(
          eq(organisationInvitations.id, input.invitationId),
          eq(organisationInvitations.organisationId, input.id),
        ),
      );
    return {
      value: { id: input.id },
      audit: { event: 'organisation.invitationRevoked', objectId: input.id },
    };
  },
});
