import type { Actor } from '../accounts/actor';

/** Only administrators change what the town says in its name. */
export const mayEditTexts = (actor: Actor): boolean => actor.role === 'admin';
