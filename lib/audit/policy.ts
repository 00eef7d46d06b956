import type { Actor } from '../accounts/actor';

/** Only administrators read the log; that they did is noted in it. */
export const mayReadLog = (actor: Actor): boolean => actor.role === 'admin';
