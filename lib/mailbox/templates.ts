import { randomUUID } from 'node:crypto';
import { asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { departments, mailTemplates } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation } from '../action';
import { ownDepartments } from './desk';
import { mayHandle } from './policy';
import { bodyText } from './schema';

const name = z.string().trim().min(1, 'required').max(80, 'tooLong');
const text = bodyText.pipe(z.string().min(1, 'text'));

async function departmentOf(tx: Db, departmentId: string) {
  const [row] = await tx.select().from(departments).where(eq(departments.id, departmentId));
  return row?.isActive ? { id: row.id, departmentId: row.id } : null;
}

async function templateById(tx: Db, id: string) {
  const [row] = await tx.select().from(mailTemplates).where(eq(mailTemplates.id, id));
  return row ?? null;
}

/** A new template of a department. Fields with problems: `name`, `body`. */
export const addTemplate = mutation({
  input: z.object({ departmentId: z.string().max(60), name, body: text }),
  load: (tx, { departmentId }) => departmentOf(tx, departmentId),
  may: mayHandle,
  write: async ({ tx, input, now }) => {
    const id = randomUUID();
    await tx.insert(mailTemplates).values({ id, ...input, updatedAt: now });
    return { value: { id }, audit: { event: 'mail.templateChanged', objectId: id } };
  },
});

/** Changes name and words of a template. */
export const editTemplate = mutation({
  input: z.object({ id: z.guid(), name, body: text }),
  load: (tx, { id }) => templateById(tx, id),
  may: mayHandle,
  write: async ({ tx, input: { id, name: called, body }, now }) => {
    await tx
      .update(mailTemplates)
      .set({ name: called, body, updatedAt: now })
      .where(eq(mailTemplates.id, id));
    return { value: { id }, audit: { event: 'mail.templateChanged', objectId: id } };
  },
});

/** Removes a template; what was written with it stays. */
export const removeTemplate = mutation({
  input: z.object({ id: z.guid() }),
  load: (tx, { id }) => templateById(tx, id),
  may: mayHandle,
  write: async ({ tx, input: { id } }) => {
    await tx.delete(mailTemplates).where(eq(mailTemplates.id, id));
    return { value: { id }, audit: { event: 'mail.templateChanged', objectId: id } };
  },
});

export interface Template {
  readonly id: string;
  readonly departmentId: string;
  readonly name: string;
  readonly body: string;
}

/** The templates of somebody's departments, by name. */
export async function listTemplates(actor: Actor): Promise<Template[]> {
  const ids = (await ownDepartments(actor)).map(({ id }) => id);
  if (ids.length === 0) return [];
  return (await db())
    .select()
    .from(mailTemplates)
    .where(inArray(mailTemplates.departmentId, ids))
    .orderBy(asc(mailTemplates.name));
}

/** What stands in a template for the person's name. */
const NAME = '{name}';

/** The templates for answers of a department, with the name of the person in them. */
export const templatesFor = (
  templates: readonly Template[],
  departmentId: string,
  person: string,
): Template[] =>
  templates
    .filter((template) => template.departmentId === departmentId)
    .map((template) => ({ ...template, body: template.body.replaceAll(NAME, person) }));
