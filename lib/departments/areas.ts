import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { departmentDistricts, departmentKinds, departments } from '@/db/schema';
import { mutation } from '../action';
import { categories } from '../reports/catalogue';
import { fail } from '../result';
import { mayManageDepartments } from './policy';
import { districtList } from './schema';

async function departmentById(tx: Db, id: string) {
  const [row] = await tx.select().from(departments).where(eq(departments.id, id));
  return row ?? null;
}

/**
 * Lets a department see to a kind of report in some Stadtteile, in the place of the one that sees to it
 * elsewhere; without any it no longer does. Field with problems: `areaDistricts`.
 */
export const setArea = mutation({
  input: z.object({
    id: z.string().max(60),
    category: z.enum(categories, 'choose'),
    areaDistricts: districtList,
  }),
  load: (tx, { id }) => departmentById(tx, id),
  may: (actor) => mayManageDepartments(actor),
  write: async ({ tx, input: { id, category, areaDistricts } }) => {
    const [general] = await tx.select().from(departmentKinds).where(eq(departmentKinds.category, category));
    if (general?.departmentId === id) return fail('invalid', { fields: { category: 'ownKind' } });
    const ofKind = eq(departmentDistricts.category, category);
    await tx.delete(departmentDistricts).where(and(ofKind, eq(departmentDistricts.departmentId, id)));
    if (areaDistricts.length > 0) {
      await tx
        .delete(departmentDistricts)
        .where(and(ofKind, inArray(departmentDistricts.district, areaDistricts)));
      await tx
        .insert(departmentDistricts)
        .values(areaDistricts.map((district) => ({ category, district, departmentId: id })));
    }
    const data = { kind: category, districts: areaDistricts.length };
    return { value: { id }, audit: { event: 'department.areaSet', objectId: id, data } };
  },
});
