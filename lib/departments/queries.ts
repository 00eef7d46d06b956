import { and, asc, eq, inArray } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { departmentDistricts, departmentKinds, departmentMembers, departments, users } from '@/db/schema';
import type { Category } from '../reports/catalogue';
import type { Area, DepartmentScope } from './types';

export type Department = typeof departments.$inferSelect;

/** All departments by name; closed ones too. */
export const listDepartments = async (): Promise<Department[]> =>
  (await db()).select().from(departments).orderBy(asc(departments.name));

/** A department by its slug; null when there is none. */
export async function findDepartment(source: Db, slug: string): Promise<Department | null> {
  const [row] = await source.select().from(departments).where(eq(departments.slug, slug));
  return row ?? null;
}

/** The active departments somebody works in, each with the kinds of reports that belong to it. */
export async function scopesOf(source: Db, userId: string): Promise<DepartmentScope[]> {
  const rows = await source
    .select({ id: departments.id, slug: departments.slug, districts: departmentMembers.districts })
    .from(departmentMembers)
    .innerJoin(departments, eq(departments.id, departmentMembers.departmentId))
    .where(and(eq(departmentMembers.userId, userId), eq(departments.isActive, true)))
    .orderBy(asc(departments.name));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const kinds = await source.select().from(departmentKinds).where(inArray(departmentKinds.departmentId, ids));
  const given = await source.select().from(departmentDistricts);
  return rows.map((row) => {
    const own = kinds.filter(({ departmentId }) => departmentId === row.id).map(({ category }) => category);
    return {
      ...row,
      kinds: own,
      except: areasOf(
        given.filter(({ category, departmentId }) => own.includes(category) && departmentId !== row.id),
      ),
      only: areasOf(given.filter(({ departmentId }) => departmentId === row.id)),
    };
  });
}

/** Rows of one kind and Stadtteil each, put together by kind. */
const areasOf = (rows: readonly { category: Category; district: string }[]): Area[] =>
  [...new Set(rows.map(({ category }) => category))].map((category) => ({
    category,
    districts: rows
      .filter((row) => row.category === category)
      .map(({ district }) => district)
      .sort(),
  }));

/** Ids of the people of a department who may sign in. */
export async function membersOf(source: Db, departmentId: string): Promise<string[]> {
  const rows = await source
    .select({ id: users.id })
    .from(departmentMembers)
    .innerJoin(users, eq(users.id, departmentMembers.userId))
    .where(and(eq(departmentMembers.departmentId, departmentId), eq(users.isBlocked, false)));
  return rows.map(({ id }) => id);
}

export interface DepartmentInFull extends Department {
  readonly kinds: readonly Category[];
  /** Kinds that it sees to in some Stadtteile only. */
  readonly only: readonly Area[];
  readonly members: readonly {
    readonly userId: string;
    readonly name: string;
    readonly districts: readonly string[];
  }[];
}

/** All departments with what they see to and who works there. */
export async function listInFull(): Promise<DepartmentInFull[]> {
  const read = await db();
  const [rows, kinds, given, members] = await Promise.all([
    listDepartments(),
    read.select().from(departmentKinds),
    read.select().from(departmentDistricts),
    read
      .select({
        departmentId: departmentMembers.departmentId,
        userId: users.id,
        name: users.name,
        login: users.login,
        districts: departmentMembers.districts,
      })
      .from(departmentMembers)
      .innerJoin(users, eq(users.id, departmentMembers.userId))
      .where(eq(users.role, 'staff'))
      .orderBy(asc(users.login)),
  ]);
  return rows.map((row) => ({
    ...row,
    kinds: kinds.filter(({ departmentId }) => departmentId === row.id).map(({ category }) => category),
    only: areasOf(given.filter(({ departmentId }) => departmentId === row.id)),
    members: members
      .filter(({ departmentId }) => departmentId === row.id)
      .map(({ userId, name, login, districts }) => ({ userId, name: name || login, districts })),
  }));
}
