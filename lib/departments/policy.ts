import type { Actor } from '../accounts/actor';
import type { Category } from '../reports/catalogue';
import type { Area, DepartmentScope } from './types';

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

const isIn = (areas: readonly Area[] | undefined, { category, district }: Subject): boolean =>
  (areas ?? []).some((area) => area.category === category && area.districts.includes(district));

/** Whether a department sees to such a report: by its kind, unless the Stadtteil was given to another one. */
const seesTo = ({ kinds, except, only }: DepartmentScope, report: Subject): boolean =>
  kinds.includes(report.category) ? !isIn(except, report) : isIn(only, report);

/**
 * Whether a report is within somebody's work: staff see what belongs to their departments and, there, to
 * their Stadtteile.
 */
export function covers(actor: Actor, report: Subject): boolean {
  if (seesTown(actor)) return true;
  if (actor.role !== 'staff') return false;
  return (actor.departments ?? []).some(
    (scope) =>
      seesTo(scope, report) && (scope.districts.length === 0 || scope.districts.includes(report.district)),
  );
}

/** Whether departments and their people may be changed; the system is the command line on the server. */
export const mayManageDepartments = (actor: Actor): boolean => seesEverything(actor);
