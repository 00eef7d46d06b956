import { and, eq, inArray, not, or, type SQL, sql } from 'drizzle-orm';
import { reports } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { seesTown } from './policy';
import type { Area, DepartmentScope } from './types';

const inArea = ({ category, districts }: Area): SQL | undefined =>
  and(eq(reports.category, category), inArray(reports.district, [...districts]));

const within = ({ kinds, except = [], only = [], districts }: DepartmentScope): SQL | undefined => {
  const elsewhere = except.length > 0 ? or(...except.map(inArea)) : undefined;
  const general =
    kinds.length > 0
      ? and(inArray(reports.category, [...kinds]), elsewhere ? not(elsewhere) : undefined)
      : undefined;
  return and(
    or(general, ...only.map(inArea)),
    districts.length > 0 ? inArray(reports.district, [...districts]) : undefined,
  );
};

/** The condition on reports that `covers` states for one; undefined is no condition. */
export function coveredBy(actor: Actor): SQL | undefined {
  if (seesTown(actor)) return undefined;
  const scopes = actor.role === 'staff' ? (actor.departments ?? []) : [];
  const parts = scopes.filter(({ kinds, only = [] }) => kinds.length + only.length > 0).map(within);
  return parts.length > 0 ? or(...parts) : sql`0`;
}
