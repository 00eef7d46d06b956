import type { Actor } from '../accounts/actor';
import { mayForOrganisation } from '../organisations/policy';
import type { OrganisationRole } from '../organisations/roles';

/** Who is represented: a person, or an organisation with its people. */
export type Principal =
  | { readonly kind: 'user'; readonly id: string }
  | {
      readonly kind: 'organisation';
      readonly id: string;
      readonly members: readonly { readonly userId: string; readonly role: OrganisationRole }[];
    };

const isSignedIn = (actor: Actor): boolean => actor.id !== null && actor.role !== null;

/** Whether somebody decides who represents this principal: the person alone, or who decides for the organisation. */
export const mayGrant = (actor: Actor, principal: Principal): boolean =>
  principal.kind === 'user'
    ? isSignedIn(actor) && actor.id === principal.id
    : mayForOrganisation(actor, 'manage', principal);

/** Whether somebody may accept: everybody who holds the link, except the person who is represented. */
export const mayAccept = (actor: Actor, principal: Principal): boolean =>
  isSignedIn(actor) && !(principal.kind === 'user' && principal.id === actor.id);

/** Whether somebody may end it: either side, at any time. */
export const mayEnd = (actor: Actor, principal: Principal, representativeId: string | null): boolean =>
  mayGrant(actor, principal) || (isSignedIn(actor) && actor.id === representativeId);

/** Whether somebody may see a Vollmacht and say what it is worth: the town hall. Each look is noted. */
export const mayCheckProof = (actor: Actor): boolean => actor.role === 'staff' || actor.role === 'admin';
