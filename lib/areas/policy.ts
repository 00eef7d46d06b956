import type { Actor } from '../accounts/actor';
import { mayEnter } from '../accounts/policy';

/** Staff see all ground in use, whoever asked for it: a clash of departments is what the map is for. */
export const maySeeUses = (actor: Actor): boolean => mayEnter(actor.role, 'staff');

/** Static areas come from staff and from the command line. */
export const mayImportAreas = (actor: Actor): boolean => actor.kind === 'system' || maySeeUses(actor);
