import { inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { auditLog } from '@/db/schema';
import { actorOf, anonymous, systemActor } from '@/lib/accounts/actor';
import { createUser, resetPassword, setBlocked, setRole } from '@/lib/accounts/commands';
import { listUsers } from '@/lib/accounts/queries';
import { roles } from '@/lib/accounts/roles';
import { useDatabase } from '../helpers/database';

useDatabase();

test.each([
  ['a login with spaces', { login: 'a b c', role: 'crew' }, { login: 'loginForm' }],
  ['no login', { login: '', role: 'crew' }, { login: 'loginForm' }],
  ['an unknown role', { login: 'a@example.org', role: 'king' }, { role: 'role' }],
  ['a short password', { login: 'a@example.org', role: 'crew', password: 'kurz' }, { password: 'tooShort' }],
])('%s is refused with its field', async (_what, user, fields) => {
  expect(await createUser(systemActor, user)).toEqual({ ok: false, code: 'invalid', fields });
});

test('a login exists once, whatever its case', async () => {
  expect(await createUser(systemActor, { login: 'Eins@example.org', role: 'crew' })).toMatchObject({
    ok: true,
  });
  const again = await createUser(systemActor, { login: 'eins@EXAMPLE.org', role: 'staff' });
  expect(again).toMatchObject({ code: 'conflict', fields: { login: 'loginTaken' } });
});

test.each([
  anonymous,
  ...roles.filter((role) => role !== 'admin').map((role) => actorOf({ id: role, role })),
])('nobody but administrators changes accounts: %j', async (actor) => {
  const before = await listUsers();
  const denied = { ok: false, code: 'notFound' };
  expect(await createUser(actor, { login: 'x@example.org', role: 'admin' })).toEqual(denied);
  expect(await setRole(actor, { login: 'eins@example.org', role: 'admin' })).toEqual(denied);
  expect(await setBlocked(actor, { login: 'eins@example.org', isBlocked: true })).toEqual(denied);
  expect(await resetPassword(actor, { login: 'eins@example.org' })).toEqual(denied);
  expect(await listUsers()).toEqual(before);
});

test('blocking and unblocking leave their own traces', async () => {
  const created = await createUser(systemActor, { login: 'drei@example.org', role: 'crew' });
  if (!created.ok) throw new Error(created.code);
  for (const isBlocked of [true, false])
    await setBlocked(systemActor, { login: 'drei@example.org', isBlocked });
  const rows = await (await db())
    .select({ event: auditLog.event, objectId: auditLog.objectId })
    .from(auditLog)
    .where(inArray(auditLog.event, ['user.blocked', 'user.unblocked', 'user.roleChanged']));
  const objectId = created.value.id;
  expect(rows).toEqual([
    { event: 'user.blocked', objectId },
    { event: 'user.unblocked', objectId },
  ]);
});
