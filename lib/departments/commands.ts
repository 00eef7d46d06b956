import { randomUUID } from 'node:crypto';
import { and, eq, inArray, like } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { departmentDistricts, departmentKinds, departmentMembers, departments, users } from '@/db/schema';
import { mutation } from '../action';
import { fail } from '../result';
import { mayManageDepartments } from './policy';
import { departmentEmail, departmentName, departmentPhone, districtList, kinds } from './schema';

const fields = { name: departmentName, phone: departmentPhone, email: departmentEmail };

async function departmentById(tx: Db, id: string) {
  const [row] = await tx.select().from(departments).where(eq(departments.id, id));
  return row ?? null;
}

/** "Bauen und Wohnen" → "bauen-und-wohnen", with a number when there is one already. */
async function freeSlug(tx: Db, name: string): Promise<string> {
  const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const plain = name.toLowerCase().replace(/[äöüß]/g, (letter) => umlauts[letter] ?? '');
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'abteilung';
  const taken = await tx
    .select({ slug: departments.slug })
    .from(departments)
    .where(like(departments.slug, `${slug}%`));
  const names = new Set(taken.map((row) => row.slug));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!names.has(candidate)) return candidate;
  }
}

/** Opens a new department; its slug comes from the name and stays when it is renamed. */
export const addDepartment = mutation({
  input: z.object(fields),
  load: async () => ({}),
  may: (actor) => mayManageDepartments(actor),
  write: async ({ tx, input, now }) => {
    const row = { id: randomUUID(), slug: await freeSlug(tx, input.name), ...input, createdAt: now };
    await tx.insert(departments).values(row);
    return {
      value: { id: row.id },
      audit: { event: 'department.created', objectId: row.id, data: { slug: row.slug } },
    };
  },
});

/** Changes name, telephone and e-mail, and takes over kinds of reports; each kind has one department. */
export const editDepartment = mutation({
  input: z.object({ id: z.string().max(60), ...fields, kinds }),
  load: (tx, { id }) => departmentById(tx, id),
  may: (actor) => mayManageDepartments(actor),
  write: async ({ tx, input: { id, kinds: chosen, ...values } }) => {
    await tx.update(departments).set(values).where(eq(departments.id, id));
    if (chosen.length > 0)
      await tx
        .update(departmentKinds)
        .set({ departmentId: id })
        .where(inArray(departmentKinds.category, chosen));
    // What it now sees to everywhere needs no Stadtteile of its own.
    if (chosen.length > 0)
      await tx
        .delete(departmentDistricts)
        .where(and(eq(departmentDistricts.departmentId, id), inArray(departmentDistricts.category, chosen)));
    return { value: { id }, audit: { event: 'department.edited', objectId: id } };
  },
});

/** Closes a department or opens it again. One that sees to reports must hand them over first. */
export const setDepartmentActive = mutation({
  input: z.object({ id: z.string().max(60), isActive: z.boolean() }),
  load: (tx, { id }) => departmentById(tx, id),
  may: (actor) => mayManageDepartments(actor),
  write: async ({ tx, input: { id, isActive } }) => {
    const own = await tx.select().from(departmentKinds).where(eq(departmentKinds.departmentId, id)).limit(1);
    const areas = await tx
      .select()
      .from(departmentDistricts)
      .where(eq(departmentDistricts.departmentId, id))
      .limit(1);
    if (!isActive && own.length + areas.length > 0) return fail('invalid', { fields: { kinds: 'hasKinds' } });
    await tx.update(departments).set({ isActive }).where(eq(departments.id, id));
    const event = isActive ? 'department.opened' : 'department.closed';
    return { value: { id }, audit: { event, objectId: id } };
  },
});

async function withMember(tx: Db, id: string, userId: string) {
  const department = await departmentById(tx, id);
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  return department && user ? { id, department, user } : null;
}

/** Lets somebody of the staff work in a department, in the whole town or in some Stadtteile. */
export const setMember = mutation({
  input: z.object({ id: z.string().max(60), userId: z.string().max(60), districts: districtList }),
  load: (tx, { id, userId }) => withMember(tx, id, userId),
  may: (actor) => mayManageDepartments(actor),
  write: async ({ tx, input: { id, userId, districts }, object: { user }, now }) => {
    if (user.role !== 'staff') return fail('invalid', { fields: { userId: 'staffOnly' } });
    await tx
      .insert(departmentMembers)
      .values({ userId, departmentId: id, districts, createdAt: now })
      .onConflictDoUpdate({
        target: [departmentMembers.userId, departmentMembers.departmentId],
        set: { districts },
      });
    const data = { user: userId, districts: districts.length };
    return { value: { id }, audit: { event: 'department.memberSet', objectId: id, data } };
  },
});

/** Ends somebody's work in a department; from the next click on they no longer see its cases. */
export const removeMember = mutation({
  input: z.object({ id: z.string().max(60), userId: z.string().max(60) }),
  load: (tx, { id, userId }) => withMember(tx, id, userId),
  may: (actor) => mayManageDepartments(actor),
  write: async ({ tx, input: { id, userId } }) => {
    await tx
      .delete(departmentMembers)
      .where(and(eq(departmentMembers.userId, userId), eq(departmentMembers.departmentId, id)));
    const data = { user: userId };
    return { value: { id }, audit: { event: 'department.memberRemoved', objectId: id, data } };
  },
});
