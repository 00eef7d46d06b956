import { inArray } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { departmentMembers, reports } from '@/db/schema';
import { type Actor, actorOf, systemActor } from '@/lib/accounts/actor';
import { setArea } from '@/lib/departments/areas';
import { editDepartment, setDepartmentActive } from '@/lib/departments/commands';
import { coveredBy } from '@/lib/departments/filter';
import { covers } from '@/lib/departments/policy';
import { findDepartment, listInFull, scopesOf } from '@/lib/departments/queries';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';
import { makeUser } from '../helpers/people';

useDatabase();
const admin: Actor = { kind: 'staff', id: 'admin', role: 'admin' };
let works = '';
let press = '';
let users: { works: string; press: string };

beforeAll(async () => {
  const [one, two] = [
    await findDepartment(await db(), 'tiefbau'),
    await findDepartment(await db(), 'presse'),
  ];
  works = one?.id ?? '';
  press = two?.id ?? '';
  const [a, b] = [await makeUser({ role: 'staff' }), await makeUser({ role: 'staff' })];
  users = { works: a.id, press: b.id };
  await writeTx(async (tx) => {
    await tx.insert(departmentMembers).values({ userId: a.id, departmentId: works, createdAt: 1 });
    await tx.insert(departmentMembers).values({ userId: b.id, departmentId: press, createdAt: 1 });
  });
});

const set = (id: string, category: string, areaDistricts: string, actor = admin) =>
  setArea(actor, { id, category, areaDistricts });
const actorIn = async (userId: string): Promise<Actor> =>
  actorOf({ id: userId, role: 'staff', departments: await scopesOf(await db(), userId) });

test('in a Stadtteil another department sees to a kind; policy and list agree', async () => {
  expect(await set(press, 'roadway', 'Freienohl, Calle')).toMatchObject({ ok: true });
  const made = [];
  for (const district of ['Meschede', 'Freienohl', 'Calle'])
    made.push(await makeReport({ category: 'roadway', district }));
  made.push(await makeReport({ category: 'drain', district: 'Freienohl' }));
  const ids = made.map(({ id }) => id);
  const seen = async (actor: Actor) => {
    const rows = await (await db())
      .select()
      .from(reports)
      .where(coveredBy(actor))
      .then((all) => all.filter(({ id }) => ids.includes(id)));
    const all = await (await db()).select().from(reports).where(inArray(reports.id, ids));
    const expected = all.filter((report) => covers(actor, report)).map(({ id }) => id);
    expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort());
    return rows.map(({ category, district }) => `${category} ${district}`).sort();
  };
  expect(await seen(await actorIn(users.press))).toEqual(['roadway Calle', 'roadway Freienohl']);
  expect(await seen(await actorIn(users.works))).toEqual(['drain Freienohl', 'roadway Meschede']);
  expect((await listInFull()).find(({ id }) => id === press)?.only).toEqual([
    { category: 'roadway', districts: ['Calle', 'Freienohl'] },
  ]);
});

test('a department is not closed while a Stadtteil is its own; without any it gives them back', async () => {
  await set(press, 'roadway', 'Calle');
  expect(await setDepartmentActive(admin, { id: press, isActive: false })).toMatchObject({ ok: false });
  expect(await set(press, 'roadway', '')).toMatchObject({ ok: true });
  const works2 = await actorIn(users.works);
  expect(covers(works2, { category: 'roadway', district: 'Calle' })).toBe(true);
});

test('who sees to a kind everywhere needs no Stadtteile; taking it over ends those of before', async () => {
  expect(await set(works, 'roadway', 'Calle')).toMatchObject({ fields: { category: 'ownKind' } });
  await set(press, 'roadway', 'Calle');
  const edit = { id: press, name: 'Pressestelle', phone: '', email: '', kinds: ['roadway'] };
  await editDepartment(admin, edit);
  expect((await listInFull()).find(({ id }) => id === press)).toMatchObject({ only: [], kinds: ['roadway'] });
  await editDepartment(admin, { ...edit, id: works, name: 'Tiefbau und Bauhof' });
});

test('only known Stadtteile, and only administrators', async () => {
  expect(await set(press, 'roadway', 'Atlantis')).toMatchObject({ fields: { areaDistricts: 'district' } });
  expect(await set(press, 'roadway', 'Calle', await actorIn(users.press))).toMatchObject({
    code: 'notFound',
  });
  expect(await set(press, 'roadway', '', systemActor)).toMatchObject({ ok: true });
});
