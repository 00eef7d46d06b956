import type { Actor } from '../accounts/actor';

/** A profile is its person's alone; not even the administration writes in it. */
export const mayEditProfile = (actor: Actor, userId: string | null): boolean =>
  actor.id !== null && actor.role !== null && actor.id === userId;
