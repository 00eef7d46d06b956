import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { actorOf, anonymous, systemActor } from '@/lib/accounts/actor';
import { roles } from '@/lib/accounts/roles';
import { logFilter, readLog } from '@/lib/audit/query';
import { csvLine } from '@/lib/csv';
import {
  addDepartment,
  editDepartment,
  removeMember,
  setDepartmentActive,
  setMember,
} from '@/lib/departments/commands';
import { findDepartment, listInFull, scopesOf } from '@/lib/departments/queries';
import { viewOf } from '@/lib/staff/address';
import { openCase } from '@/lib/staff/case';
import { readInbox } from '@/lib/staff/inbox';
import { checkReport } from '@/lib/staff/moves';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';
import { makeUser } from '../helpers/people';

useDatabase();
const bare = { phone: '', email: '' };
const made = async (name: string) => {
  const result = await addDepartment(systemActor, { name, ...bare });
  if (!result.ok) throw new Error(result.code);
  return result.value.id;
};

test('a new department has a lasting name in addresses; a second of the same name another', async () => {
  const [first, second] = [await made('Bauen & Wohnen Süd'), await made('Bauen & Wohnen Süd')];
  const slugs = (await listInFull())
    .filter(({ id }) => id === first || id === second)
    .map(({ slug }) => slug);
  expect(slugs.sort()).toEqual(['bauen-wohnen-sued', 'bauen-wohnen-sued-2']);
});

test.each([
  ['no name', { name: ' ' }, { name: 'required' }],
  ['a wrong number', { name: 'Amt', phone: 'abc' }, { phone: 'phone' }],
  ['a wrong address', { name: 'Amt', email: 'a@b' }, { email: 'email' }],
])('%s is refused with its field', async (_what, values, fields) => {
  expect(await addDepartment(systemActor, { ...bare, ...values })).toMatchObject({ code: 'invalid', fields });
});

test.each([
  anonymous,
  ...roles.filter((role) => role !== 'admin').map((role) => actorOf({ id: role, role })),
])('nobody but administrators changes departments: %j', async (actor) => {
  const before = await listInFull();
  const id = before[0]?.id ?? '';
  const denied = { ok: false, code: 'notFound' };
  expect(await addDepartment(actor, { name: 'Amt', ...bare })).toEqual(denied);
  expect(await editDepartment(actor, { id, name: 'Amt', ...bare, kinds: [] })).toEqual(denied);
  expect(await setDepartmentActive(actor, { id, isActive: false })).toEqual(denied);
  expect(await setMember(actor, { id, userId: 'x', districts: '' })).toEqual(denied);
  expect(await listInFull()).toEqual(before);
});

test('a kind of report moves with its tick; a department that has some is not closed', async () => {
  const id = await made('Grünflächen');
  await editDepartment(systemActor, { id, name: 'Grünflächen', ...bare, kinds: ['green'] });
  const works = await findDepartment(await db(), 'tiefbau');
  const kindsOf = async (wanted?: string) => (await listInFull()).find((row) => row.id === wanted)?.kinds;
  expect(await kindsOf(id)).toEqual(['green']);
  expect(await kindsOf(works?.id)).not.toContain('green');
  expect(await setDepartmentActive(systemActor, { id, isActive: false })).toMatchObject({
    fields: { kinds: 'hasKinds' },
  });
});

test('staff see what their department and Stadtteil have, from the next click on, and a stranger’s case not even by its id', async () => {
  const user = await makeUser({ role: 'staff' });
  const works = await findDepartment(await db(), 'tiefbau');
  if (!works) throw new Error('missing');
  const own = await makeReport({ category: 'roadway', district: 'Freienohl' });
  const far = await makeReport({ category: 'roadway', district: 'Calle' });
  const waste = await makeReport({ category: 'waste', district: 'Freienohl' });
  const now = async () =>
    actorOf({ ...user, role: 'staff', departments: await scopesOf(await db(), user.id) });
  const seen = async () =>
    (await readInbox(await now(), viewOf({ filter: 'all' }))).items.map(({ id }) => id).sort();
  expect(await seen()).toEqual([]);
  await setMember(systemActor, { id: works.id, userId: user.id, districts: 'Freienohl' });
  expect(await seen()).toEqual([own.id]);
  await setMember(systemActor, { id: works.id, userId: user.id, districts: '' });
  expect(await seen()).toEqual([own.id, far.id].sort());
  const actor = await now();
  expect((await openCase(actor, own.id))?.id).toBe(own.id);
  expect(await openCase(actor, waste.id)).toBeNull();
  expect(await checkReport(actor, { reportId: waste.id, baseVersion: 1 })).toEqual({
    ok: false,
    code: 'notFound',
  });
  const log = async (what: string) => (await readLog(logFilter.parse({ what, who: user.login }))).rows;
  expect((await log('report.viewed')).map(({ objectId }) => objectId)).toEqual([own.id]);
  expect((await log('access.denied')).map(({ objectId }) => objectId)).toEqual([waste.id, waste.id]);
  await removeMember(systemActor, { id: works.id, userId: user.id });
  expect(await seen()).toEqual([]);
});

test('only staff become members, and only Stadtteile that there are', async () => {
  const [citizen, staff] = [await makeUser(), await makeUser({ role: 'staff' })];
  const id = await made('Archiv');
  expect(await setMember(systemActor, { id, userId: citizen.id, districts: '' })).toMatchObject({
    fields: { userId: 'staffOnly' },
  });
  expect(await setMember(systemActor, { id, userId: staff.id, districts: 'Atlantis' })).toMatchObject({
    fields: { districts: 'district' },
  });
});

test('the log is filtered by who, what, object and day, and tells how many', async () => {
  const all = await readLog(logFilter.parse({}));
  expect(all.total).toBeGreaterThan(10);
  const one = all.rows.find(({ event }) => event === 'department.created');
  const same = await readLog(logFilter.parse({ object: one?.objectId }));
  expect(same.rows.map(({ objectId }) => objectId)).toContain(one?.objectId);
  expect((await readLog(logFilter.parse({ to: '2020-01-01' }))).total).toBe(0);
  expect((await readLog(logFilter.parse({ from: 'gestern', what: 'nichts', page: '-3' }))).total).toBe(
    all.total,
  );
});

test.each([
  ['=1+1', `"'=1+1"\r\n`],
  ['+49', `"'+49"\r\n`],
  ['-x', `"'-x"\r\n`],
  ['@a', `"'@a"\r\n`],
  ['a;"b"', '"a;""b"""\r\n'],
  [null, '""\r\n'],
])('a cell %s is no formula in a table program', (value, line) => {
  expect(csvLine([value])).toBe(line);
});
