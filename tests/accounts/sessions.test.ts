import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { sessions } from '@/db/schema';
import { systemActor } from '@/lib/accounts/actor';
import { authenticate } from '@/lib/accounts/authenticate';
import { createUser, setBlocked, setRole } from '@/lib/accounts/commands';
import { createSession, endSession, findSession, signOutEverywhere } from '@/lib/accounts/sessions';
import { useDatabase } from '../helpers/database';

useDatabase();

const password = 'Kartoffel-Leiter-Nebel';
let made = 0;

async function person(role: 'crew' | 'staff' = 'staff') {
  const login = `person${++made}@example.org`;
  const result = await createUser(systemActor, { login, role, password });
  if (!result.ok) throw new Error(result.code);
  const user = { id: result.value.id, role, login };
  return {
    ...user,
    open: (now = Date.now()) => writeTx((tx) => createSession(tx, user, { isComplete: true }, now)),
  };
}

test('only the hash of a session id is stored, and two sessions never share an id', async () => {
  const user = await person();
  const ids = [await user.open(), await user.open()];
  expect(new Set(ids).size).toBe(2);
  const rows = await (await db()).select().from(sessions).where(eq(sessions.userId, user.id));
  for (const id of ids) expect(JSON.stringify(rows)).not.toContain(id);
  expect(await findSession(ids[0] ?? '')).toMatchObject({ id: user.id, login: user.login, role: 'staff' });
});

test('an ended session is unknown, the others go on', async () => {
  const user = await person();
  const [first, second] = [await user.open(), await user.open()];
  await endSession(first);
  expect(await findSession(first)).toBeNull();
  expect(await findSession(second)).not.toBeNull();
  await signOutEverywhere(user.id);
  expect(await findSession(second)).toBeNull();
});

test('use keeps a session alive up to its absolute end', async () => {
  const user = await person();
  const start = Date.now();
  const id = await user.open(start);
  const hour = 3600_000;
  for (let passed = 1; passed < 12; passed++) {
    expect(await findSession(id, start + passed * hour), `${passed} h`).not.toBeNull();
  }
  expect(await findSession(id, start + 12 * hour)).toBeNull();
});

test('blocking ends all sessions, and opening again does not bring them back', async () => {
  const user = await person();
  const id = await user.open();
  await setBlocked(systemActor, { login: user.login, isBlocked: true });
  expect(await findSession(id)).toBeNull();
  expect(await authenticate(user.login, password, '192.0.2.1')).toMatchObject({ code: 'unauthenticated' });
  await setBlocked(systemActor, { login: user.login, isBlocked: false });
  expect(await findSession(id)).toBeNull();
});

test('another role ends the sessions that were opened with the old one', async () => {
  const user = await person('crew');
  const id = await user.open();
  await setRole(systemActor, { login: user.login, role: 'staff' });
  expect(await findSession(id)).toBeNull();
});
