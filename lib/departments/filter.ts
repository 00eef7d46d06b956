import { and, inArray, or, type SQL, sql } from 'drizzle-orm';
import { reports } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { seesTown } from './policy';
import type { DepartmentScope } from './types';

const within = ({ kinds, districts }: DepartmentScope): SQL | undefined =>
  and(
    inArray(reports.category, [...kinds]),
    districts.length > 0 ? inArray(reports.district, [...districts]) : undefined,
  );

/** The condition on reports that `covers` states for one; undefined is no condition. */
export function coveredBy(actor: Actor): SQL | undefined {
  if (seesTown(actor)) return undefined;
  const scopes = actor.role === 'staff' ? (actor.departments ?? []) : [];
  const parts = scopes.filter(({ kinds }) => kinds.length > 0).map(within);
  return parts.length > 0 ? or(...parts) : sql`0`;
}
