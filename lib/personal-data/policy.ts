import type { Actor } from '../accounts/actor';

/**
 * Whether a person may end the account by themselves: citizens. Accounts of the town hall belong to an office
 * and are ended by the administration.
 */
export const mayErase = (actor: Actor, userId: string | null): boolean =>
  actor.role === 'citizen' && actor.id !== null && actor.id === userId;
