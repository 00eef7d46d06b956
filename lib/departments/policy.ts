import type { Actor } from '../accounts/actor';
import type { Category } from '../reports/catalogue';

interface Subject {
  readonly category: Category;
  readonly district: string;
}

const seesEverything = (actor: Actor): boolean => actor.kind === 'system' || actor.role === 'admin';

/** Whether no department narrows what somebody sees of the reports: crews drive the whole town. */
export const seesTown = (actor: Actor): boolean => seesEverything(actor) || actor.role === 'crew';

/** Whether somebody of the town hall belongs to a department (by id); administrators belong to all. */
export const worksIn = (actor: Actor, departmentId: string): boolean =>
  seesEverything(actor) ||
  (actor.role === 'staff' && (actor.departments ?? []).some(({ id }) => id === departmentId));

/**
 * Whether a report is within somebody's work: staff see what belongs to their departments and, there, to
 * their Stadtteile.
 */
export function covers(actor: Actor, { category, district }: Subject): boolean {
  if (seesTown(actor)) return true;
  if (actor.role !== 'staff') return false;
  return (actor.departments ?? []).some(
    ({ kinds, districts }) =>
      kinds.includes(category) && (districts.length === 0 || districts.includes(district)),
  );
}

/** Whether departments and their people may be changed; the system is the command line on the server. */
export const mayManageDepartments = (actor: Actor): boolean => seesEverything(actor);
