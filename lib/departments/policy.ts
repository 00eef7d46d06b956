import type { Actor } from '../accounts/actor';
import type { Category } from '../reports/catalogue';

interface Subject {
  readonly category: Category;
  readonly district: string;
}

const seesEverything = (actor: Actor): boolean => actor.kind === 'system' || actor.role === 'admin';

/** Whether somebody of the town hall belongs to a department (by id); administrators belong to all. */
export const worksIn = (actor: Actor, departmentId: string): boolean =>
  seesEverything(actor) ||
  (actor.role === 'staff' && (actor.departments ?? []).some(({ id }) => id === departmentId));

/**
 * Whether a report is within somebody's work: crews drive the whole town, staff see what belongs to their
 * departments and, there, to their Stadtteile.
 */
export function covers(actor: Actor, { category, district }: Subject): boolean {
  if (seesEverything(actor) || actor.role === 'crew') return true;
  if (actor.role !== 'staff') return false;
  return (actor.departments ?? []).some(
    ({ kinds, districts }) =>
      kinds.includes(category) && (districts.length === 0 || districts.includes(district)),
  );
}
