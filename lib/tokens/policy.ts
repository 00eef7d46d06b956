import type { Actor } from '../accounts/actor';

/** Tokens let programs in: only administrators hand them out. */
export const mayManageTokens = (actor: Actor): boolean => actor.role === 'admin';
