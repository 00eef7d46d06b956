import { beforeAll, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { departmentMembers, departments } from '@/db/schema';
import { type Actor, actorOf } from '@/lib/accounts/actor';
import { scopesOf } from '@/lib/departments/queries';
import {
  addTemplate,
  editTemplate,
  listTemplates,
  removeTemplate,
  templatesFor,
} from '@/lib/mailbox/templates';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

useDatabase();
let clerk: Actor;
let outsider: Actor;
let departmentId = '';

async function staffIn(id: string): Promise<Actor> {
  const user = await makeUser({ role: 'staff' });
  await writeTx((tx) =>
    tx.insert(departmentMembers).values({ userId: user.id, departmentId: id, createdAt: 1 }),
  );
  return actorOf({ ...user, departments: await scopesOf(await db(), user.id) });
}

beforeAll(async () => {
  const [one, two] = await (await db()).select().from(departments);
  departmentId = one?.id ?? '';
  clerk = await staffIn(departmentId);
  outsider = await staffIn(two?.id ?? '');
});

test('a department writes, changes and removes its own templates', async () => {
  const made = await addTemplate(clerk, { departmentId, name: 'Fehlt', body: 'Guten Tag {name}, es fehlt' });
  if (!made.ok) throw new Error(made.code);
  const { id } = made.value;
  await editTemplate(clerk, { id, name: 'Unterlagen', body: 'Guten Tag {name}, uns fehlt noch:' });
  const [template] = await listTemplates(clerk);
  expect(template).toMatchObject({ id, name: 'Unterlagen' });
  expect(templatesFor(await listTemplates(clerk), departmentId, 'Anna Muster')[0]?.body).toBe(
    'Guten Tag Anna Muster, uns fehlt noch:',
  );
  expect(templatesFor(await listTemplates(clerk), 'another', 'Anna Muster')).toEqual([]);
  for (const call of [
    () => editTemplate(outsider, { id, name: 'x', body: 'x' }),
    () => removeTemplate(outsider, { id }),
    () => addTemplate(outsider, { departmentId, name: 'x', body: 'x' }),
  ])
    expect(await call()).toMatchObject({ ok: false, code: 'notFound' });
  expect(await listTemplates(outsider)).toEqual([]);
  expect(await removeTemplate(clerk, { id })).toMatchObject({ ok: true });
  expect(await listTemplates(clerk)).toEqual([]);
});

test('a template has a name and words', async () => {
  expect(await addTemplate(clerk, { departmentId, name: ' ', body: 'x' })).toMatchObject({
    fields: { name: 'required' },
  });
  expect(await addTemplate(clerk, { departmentId, name: 'x', body: ' ' })).toMatchObject({
    fields: { body: 'text' },
  });
});
