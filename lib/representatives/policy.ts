import type { Actor } from '../accounts/actor';
import { mayForOrganisation } from '../organisations/policy';
import type { OrganisationRole } from '../organisations/roles';
import { isEntered } from './state';
import type { ProofState } from './types';

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

/** Whether somebody may enter, at the counter, a person who has no account, and who acts for them. */
export const mayEnterPrincipal = (actor: Actor): boolean => mayCheckProof(actor) && actor.id !== null;

/** Whether the town hall may end it: what it has entered itself; a person without a sign-in has no other way. */
export const mayEndEntered = (
  actor: Actor,
  representation: { readonly proofId: string | null; readonly proofState: ProofState },
): boolean => mayEnterPrincipal(actor) && isEntered(representation);
