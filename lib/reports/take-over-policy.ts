import type { Actor } from '../accounts/actor';

/**
 * Whether a report may be taken into the actor's account: by whoever holds its secret and is signed in, while it
 * belongs to no other account.
 */
export const mayTakeOver = (actor: Actor, report: { readonly accountId: string | null }): boolean =>
  actor.id !== null && actor.role !== null && (report.accountId === null || report.accountId === actor.id);
