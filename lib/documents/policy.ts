import type { Actor } from '../accounts/actor';
import { mayEnter } from '../accounts/policy';

/** Staff see imports, set a status, print the sheet and put up a notice. */
export const mayKeepDocuments = (actor: Actor): boolean => mayEnter(actor.role, 'staff');

/** Files come from staff, from the command line, and from programs with a token for it. */
export const mayImport = (actor: Actor): boolean => actor.kind === 'system' || mayKeepDocuments(actor);
