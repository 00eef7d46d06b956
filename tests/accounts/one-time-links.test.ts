import { eq } from 'drizzle-orm';
import { afterEach, expect, test, vi } from 'vitest';
import { db, writeTx } from '@/db/client';
import { oneTimeLinks, users } from '@/db/schema';
import { systemActor } from '@/lib/accounts/actor';
import { authenticate } from '@/lib/accounts/authenticate';
import { createUser, resetPassword } from '@/lib/accounts/commands';
import { firstAdminLink } from '@/lib/accounts/first-admin';
import { findLink } from '@/lib/accounts/one-time-links';
import { createSession, findSession } from '@/lib/accounts/sessions';
import { setPassword } from '@/lib/accounts/set-password';
import { useDatabase } from '../helpers/database';

useDatabase();
afterEach(() => vi.useRealTimers());

const password = 'Kartoffel-Leiter-Nebel';
const tokenOf = (link: string | null): string => link?.split('/').at(-1) ?? '';

test('the first administrator comes from the newest link of the server start, once', async () => {
  const old = tokenOf(await firstAdminLink());
  const token = tokenOf(await firstAdminLink());
  expect(await findLink(old)).toBeNull();
  const form = { login: 'chefin@example.org', name: 'Chefin', password };
  const both = await Promise.all([
    setPassword(token, form),
    setPassword(token, { ...form, login: 'b@example.org' }),
  ]);
  expect(both.filter((result) => result.ok)).toHaveLength(1);
  expect(both.find((result) => !result.ok)).toMatchObject({ code: 'gone' });
  expect(await (await db()).select().from(users)).toHaveLength(1);
  expect(await firstAdminLink()).toBeNull();
});

test('looking at a link changes nothing, and the token itself is not stored', async () => {
  const made = await createUser(systemActor, { login: 'neu@example.org', role: 'crew' });
  const token = tokenOf(made.ok ? made.value.link : null);
  for (let i = 0; i < 3; i++)
    expect(await findLink(token)).toMatchObject({ user: { login: 'neu@example.org' } });
  expect(JSON.stringify(await (await db()).select().from(oneTimeLinks))).not.toContain(token);
});

test('a link used twice at once sets one password', async () => {
  const made = await createUser(systemActor, { login: 'zwei@example.org', role: 'crew' });
  const token = tokenOf(made.ok ? made.value.link : null);
  const words = ['Kartoffel-Leiter-Nebel-A', 'Kartoffel-Leiter-Nebel-B'];
  const results = await Promise.all(words.map((word) => setPassword(token, { password: word })));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  const winner = words[results.findIndex((result) => result.ok)] ?? '';
  expect(await authenticate('zwei@example.org', winner, '192.0.2.1')).toMatchObject({ ok: true });
  expect(await setPassword(token, { password })).toMatchObject({ code: 'gone' });
});

test('a weak password is refused and leaves the link as it was', async () => {
  const made = await createUser(systemActor, { login: 'schwach@example.org', role: 'crew' });
  const token = tokenOf(made.ok ? made.value.link : null);
  expect(await setPassword(token, { password: 'Sommer2026!!' })).toMatchObject({
    fields: { password: 'tooCommon' },
  });
  expect(await findLink(token)).not.toBeNull();
});

test('a link ends after seven days', async () => {
  const made = await createUser(systemActor, { login: 'alt@example.org', role: 'crew' });
  const token = tokenOf(made.ok ? made.value.link : null);
  const week = 7 * 24 * 3600_000;
  expect(await findLink(token, undefined, Date.now() + week - 1000)).not.toBeNull();
  expect(await findLink(token, undefined, Date.now() + week + 1000)).toBeNull();
});

test('a new password by reset ends all sessions; the newest link counts', async () => {
  const made = await createUser(systemActor, { login: 'reset@example.org', role: 'staff', password });
  const id = made.ok ? made.value.id : '';
  const session = await writeTx((tx) =>
    createSession(tx, { id, role: 'staff' }, { isComplete: true }, Date.now()),
  );
  const [first, second] = [
    await resetPassword(systemActor, { login: 'reset@example.org' }),
    await resetPassword(systemActor, { login: 'reset@example.org' }),
  ];
  expect(await findSession(session)).not.toBeNull();
  expect(await findLink(tokenOf(first.ok ? first.value.link : null))).toBeNull();
  const token = tokenOf(second.ok ? second.value.link : null);
  expect(await setPassword(token, { password: 'Nebel-Kartoffel-Leiter' })).toMatchObject({ ok: true });
  expect(await findSession(session)).toBeNull();
});

test('blocked people cannot use their link', async () => {
  const made = await createUser(systemActor, { login: 'zu@example.org', role: 'crew' });
  await writeTx((tx) => tx.update(users).set({ isBlocked: true }).where(eq(users.login, 'zu@example.org')));
  expect(await findLink(tokenOf(made.ok ? made.value.link : null))).toBeNull();
});
