import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { departmentKinds, departmentMembers, departments } from '@/db/schema';
import { defaultDepartments } from '@/lib/departments/defaults';
import { findDepartment, listDepartments, membersOf, scopesOf } from '@/lib/departments/queries';
import { categories } from '@/lib/reports/catalogue';
import { useDatabase } from '../helpers/database';
import { makeOldDatabase } from '../helpers/old-database';
import { makeUser } from '../helpers/people';

useDatabase();

test('a town begins with the departments the services name', async () => {
  const rows = await listDepartments();
  const names = Object.fromEntries(rows.map(({ slug, name }) => [slug, name]));
  expect(names).toEqual(
    Object.fromEntries(Object.entries(defaultDepartments).map(([slug, { name }]) => [slug, name])),
  );
  expect(rows.every(({ isActive }) => isActive)).toBe(true);
});

test('every kind of report belongs to exactly one department', async () => {
  const rows = await (await db()).select().from(departmentKinds);
  expect(rows.map(({ category }) => category).sort()).toEqual([...categories].sort());
  for (const [slug, { kinds }] of Object.entries(defaultDepartments)) {
    const department = await findDepartment(await db(), slug);
    const own = rows.filter(({ departmentId }) => departmentId === department?.id);
    expect(own.map(({ category }) => category).sort()).toEqual([...kinds].sort());
  }
});

test('somebody’s work is the active departments, with kinds and Stadtteile', async () => {
  const { id } = await makeUser({ role: 'staff' });
  const [works, closed] = [
    await findDepartment(await db(), 'tiefbau'),
    await findDepartment(await db(), 'presse'),
  ];
  if (!works || !closed) throw new Error('missing');
  await writeTx(async (tx) => {
    const row = { userId: id, createdAt: 1 };
    await tx.insert(departmentMembers).values({ ...row, departmentId: works.id, districts: ['Freienohl'] });
    await tx.insert(departmentMembers).values({ ...row, departmentId: closed.id });
    await tx.insert(departments).values({ ...closed, id: 'x', slug: 'x', isActive: false });
    await tx.insert(departmentMembers).values({ ...row, departmentId: 'x' });
  });
  const scopes = await scopesOf(await db(), id);
  expect(scopes.map(({ slug, districts }) => [slug, districts])).toEqual([
    ['presse', []],
    ['tiefbau', ['Freienohl']],
  ]);
  expect(await membersOf(await db(), works.id)).toEqual([id]);
});

test('who worked at a desk before the departments came is in all of them; nobody else is', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'buergerweg-old-'));
  const file = path.join(home, 'old.db');
  await makeOldDatabase(file, 'departments', async (client) => {
    for (const role of ['citizen', 'crew', 'staff', 'admin'])
      await client.execute({
        sql: 'insert into users (id, login, name, role, is_blocked, created_at) values (?, ?, ?, ?, 0, 1)',
        args: [role, role, '', role],
      });
  });
  const client = createClient({ url: `file:${file}` });
  const { rows } = await client.execute('select user_id, count(*) as n from department_members group by 1');
  expect(rows.map((row) => [row.user_id, row.n])).toEqual([
    ['staff', Object.keys(defaultDepartments).length],
  ]);
  client.close();
  rmSync(home, { recursive: true, force: true });
});
