import type { Actor } from '../accounts/actor';
import type { OrganisationRole } from './roles';

/** What somebody may want of an organisation. */
export const organisationActions = ['read', 'act', 'manage'] as const;
export type OrganisationAction = (typeof organisationActions)[number];

interface Subject {
  readonly members: readonly { readonly userId: string; readonly role: OrganisationRole }[];
}

const allowed: Record<OrganisationRole, readonly OrganisationAction[]> = {
  owner: ['read', 'act', 'manage'],
  member: ['read', 'act'],
  reader: ['read'],
};

/** The part somebody has in an organisation; null for everybody else, the administration included. */
export const roleIn = (actor: Actor, { members }: Subject): OrganisationRole | null =>
  actor.id === null ? null : (members.find(({ userId }) => userId === actor.id)?.role ?? null);

/** Who may read an organisation's mailbox, act in its name, or decide who belongs to it. */
export function mayForOrganisation(actor: Actor, action: OrganisationAction, organisation: Subject): boolean {
  const role = roleIn(actor, organisation);
  return role !== null && allowed[role].includes(action);
}

/** Whether the organisation still has somebody who decides when this person goes or gets another role. */
export const hasOtherOwner = ({ members }: Subject, userId: string): boolean =>
  members.some((member) => member.role === 'owner' && member.userId !== userId);
