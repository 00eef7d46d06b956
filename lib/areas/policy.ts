import type { Actor } from '../accounts/actor';
import { mayEnter } from '../accounts/policy';

/** Staff see all ground in use, whoever asked for it: a clash of departments is what the map is for. */
export const maySeeUses = (actor: Actor): boolean => mayEnter(actor.role, 'staff');

/** Static areas come from staff and from the command line. */
export const mayImportAreas = (actor: Actor): boolean => actor.kind === 'system' || maySeeUses(actor);

/** What the town charges is written by administrators. */
export const mayWriteTariff = (actor: Actor): boolean => actor.id !== null && mayEnter(actor.role, 'admin');

/** Four eyes: a tariff comes into force by somebody else than whoever wrote it last. */
export const mayApproveTariff = (
  actor: Actor,
  { writtenBy }: { readonly writtenBy: string | null },
): boolean => mayWriteTariff(actor) && actor.id !== writtenBy;
