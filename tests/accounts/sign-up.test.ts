import { expect, test } from 'vitest';
import { writeTx } from '@/db/client';
import { toRegistration } from '@/lib/accounts/passkey-answer';
import { recover } from '@/lib/accounts/recover';
import { makeRecoveryCodes, takeRecoveryCode } from '@/lib/accounts/recovery-codes';
import { findSession } from '@/lib/accounts/sessions';
import { beginSignUp, signUpWithPasskey, signUpWithPassword } from '@/lib/accounts/sign-up';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';
import { softPasskey } from '../helpers/soft-passkey';

useDatabase();

const password = 'Kartoffel-Leiter-Nebel';
const from = (address: string) => ({ cookies: {}, address, device: 'Firefox, Linux' });
const here = from('192.0.2.1');

test('a password makes a citizen, never anything more', async () => {
  const result = await signUpWithPassword(' Erika.Muster ', password, here);
  expect(result.ok && (await findSession(result.value.sessionId))).toMatchObject({
    login: 'erika.muster',
    role: 'citizen',
  });
});

test.each([
  ['ab', password, { login: 'loginShort' }],
  ['zwei worte', password, { login: 'loginForm' }],
  ['karl.kurz', 'kurz', { password: 'tooShort' }],
  ['karl.haeufig', 'passwort1234', { password: 'tooCommon' }],
  ['karl.eigen', 'karl.eigen-und-mehr', { password: 'containsName' }],
])('"%s" with "%s" is refused', async (login, word, fields) => {
  expect(await signUpWithPassword(login, word, here)).toMatchObject({ code: 'invalid', fields });
});

test('a password of 64 characters and more is taken', async () => {
  const long = 'Nebel Kartoffel Leiter Wolke '.repeat(4).slice(0, 100);
  expect(await signUpWithPassword('lang', long, here)).toMatchObject({ ok: true });
});

test('of two who want the same name at once one gets it', async () => {
  const both = await Promise.all([1, 2].map(() => signUpWithPassword('zugleich', password, here)));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict', fields: { login: 'loginTaken' } });
});

test('nobody finds out names by the thousand', async () => {
  const there = from('198.51.100.1');
  for (let i = 0; i < 30; i++) await beginSignUp('erika.muster', there);
  expect(await beginSignUp('erika.muster', there)).toMatchObject({ code: 'tooMany' });
});

test('a passkey makes an account once; the answer cannot be used for another id', async () => {
  const begun = await beginSignUp('paula', from('203.0.113.7'));
  if (!begun.ok) throw new Error(begun.code);
  const { challenge, user } = begun.value;
  const response = toRegistration(softPasskey('http://localhost:3000').register(challenge));
  if (!response) throw new Error('no answer');
  const other = Buffer.from('somebody-else').toString('base64url');
  const there = from('203.0.113.7');
  expect(await signUpWithPasskey('paula', other, response, there)).toMatchObject({ code: 'invalid' });
  expect(await signUpWithPasskey('paula', user.id, response, there)).toMatchObject({ ok: true });
  expect(await signUpWithPasskey('paula2', user.id, response, there)).toMatchObject({ ok: false });
});

test('an emergency code is good once, for its owner, until new ones are made', async () => {
  const user = { ...(await makeUser()), departments: [] };
  const other = await makeUser();
  const [first = '', second = ''] = await makeRecoveryCodes(user);
  const take = (id: string, code: string) => writeTx((tx) => takeRecoveryCode(tx, id, code, Date.now()));
  expect(await take(other.id, first)).toBe(false);
  expect(await take(user.id, first.toLowerCase().replaceAll('-', ''))).toBe(true);
  expect(await take(user.id, first)).toBe(false);
  await makeRecoveryCodes(user);
  expect(await take(user.id, second)).toBe(false);
});

test('recovery says the same of an unknown name, a blocked account and a wrong code', async () => {
  const user = { ...(await makeUser()), departments: [] };
  const blocked = { ...(await makeUser({ isBlocked: true })), departments: [] };
  const [code = ''] = await makeRecoveryCodes(user);
  const [useless = ''] = await makeRecoveryCodes(blocked);
  const refused = { ok: false, code: 'unauthenticated' };
  expect(await recover('niemand', code, '192.0.2.50')).toEqual(refused);
  expect(await recover(blocked.login, useless, '192.0.2.51')).toEqual(refused);
  expect(await recover(user.login, useless, '192.0.2.52')).toEqual(refused);
  expect(await recover(user.login, code, '192.0.2.53')).toMatchObject({
    ok: true,
    value: { token: expect.stringMatching(/^[\w-]{43}$/) },
  });
});
