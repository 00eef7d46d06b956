import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { organisationInvitations, organisationMembers, organisations, users } from '@/db/schema';
import type { OrganisationRole } from './roles';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly members: readonly {
    readonly userId: string;
    readonly name: string;
    readonly role: OrganisationRole;
  }[];
}

/** An organisation with its people; null when there is none. Who may see it is decided by the policy. */
export async function loadOrganisation(source: Db, id: string): Promise<Organisation | null> {
  const [row] = await source.select().from(organisations).where(eq(organisations.id, id));
  if (!row) return null;
  const members = await source
    .select({
      userId: users.id,
      name: users.name,
      login: users.login,
      role: organisationMembers.role,
    })
    .from(organisationMembers)
    .innerJoin(users, eq(users.id, organisationMembers.userId))
    .where(eq(organisationMembers.organisationId, id))
    .orderBy(asc(organisationMembers.createdAt));
  const people = members.map(({ userId, name, login, role }) => ({ userId, name: name || login, role }));
  return { id: row.id, name: row.name, members: people };
}

/** The organisations somebody belongs to, by name. */
export const organisationsOf = async (
  userId: string,
): Promise<{ id: string; name: string; role: OrganisationRole }[]> =>
  (await db())
    .select({ id: organisations.id, name: organisations.name, role: organisationMembers.role })
    .from(organisationMembers)
    .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
    .where(eq(organisationMembers.userId, userId))
    .orderBy(asc(organisations.name));

/** Invitations that somebody could still use. */
export const openInvitations = async (organisationId: string, now = Date.now()) =>
  (await db())
    .select({
      id: organisationInvitations.id,
      role: organisationInvitations.role,
      expiresAt: organisationInvitations.expiresAt,
    })
    .from(organisationInvitations)
    .where(
      and(
        eq(organisationInvitations.organisationId, organisationId),
        isNull(organisationInvitations.usedAt),
        gt(organisationInvitations.expiresAt, now),
      ),
    );
