import type { Actor } from '../accounts/actor';

/** Whether somebody may link an identity: whoever is signed in, to the own account. */
export const mayLinkIdentity = (actor: Actor): boolean => actor.id !== null && actor.role !== null;

/** Whether a link may be taken away: by its person alone. */
export const mayUnlinkIdentity = (actor: Actor, userId: string): boolean =>
  actor.id !== null && actor.role !== null && actor.id === userId;
