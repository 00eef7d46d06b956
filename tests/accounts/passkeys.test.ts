import { expect, test } from 'vitest';
import { challengeEnd, makeChallenge } from '@/lib/accounts/challenge';
import { toAuthentication, toRegistration } from '@/lib/accounts/passkey-answer';
import { registrationOptions, signInOptions } from '@/lib/accounts/passkey-options';
import { addPasskey, passkeysOf, removePasskey, signInWithPasskey } from '@/lib/accounts/passkeys';
import { findSession, type SignedInUser } from '@/lib/accounts/sessions';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';
import { type SoftPasskey, softPasskey } from '../helpers/soft-passkey';

useDatabase();

const origin = 'http://localhost:3000';
const here = { device: 'Chrome, Android', address: '192.0.2.9' };

async function register(user: SignedInUser, passkey: SoftPasskey, forWhom = user) {
  const { challenge } = await registrationOptions(forWhom, 'add');
  const response = toRegistration(passkey.register(challenge));
  if (!response) throw new Error('no answer');
  return addPasskey(user, response, 'Handy');
}

async function person(passkey = softPasskey(origin)) {
  const user = { ...(await makeUser()), departments: [] };
  expect(await register(user, passkey)).toMatchObject({ ok: true });
  return { user, passkey };
}

async function answer(passkey: SoftPasskey) {
  const { challenge } = await signInOptions();
  const response = toAuthentication(passkey.use(challenge));
  if (!response) throw new Error('no answer');
  return response;
}

test('a passkey opens a whole session, without a user name', async () => {
  const { user, passkey } = await person();
  const result = await signInWithPasskey(await answer(passkey), here);
  expect(result.ok && (await findSession(result.value.sessionId))).toMatchObject({ id: user.id });
  expect((await passkeysOf(user.id))[0]).toMatchObject({ name: 'Handy', lastUsedAt: expect.any(Number) });
});

test('the same answer is accepted once', async () => {
  const { passkey } = await person();
  const response = await answer(passkey);
  expect(await signInWithPasskey(response, here)).toMatchObject({ ok: true });
  expect(await signInWithPasskey(response, here)).toEqual({ ok: false, code: 'unauthenticated' });
});

test('a passkey of another site, of nobody and one made for another account are refused', async () => {
  const { user } = await person();
  const foreign = softPasskey('https://evil.example');
  expect(await register(user, foreign)).toMatchObject({ code: 'invalid' });
  const unknown = await answer(softPasskey(origin));
  expect(await signInWithPasskey(unknown, here)).toEqual({ ok: false, code: 'unauthenticated' });
  const other = { ...(await makeUser()), departments: [] };
  expect(await register(user, softPasskey(origin), other)).toMatchObject({ code: 'invalid' });
});

test('the passkey of a blocked account opens nothing', async () => {
  const passkey = softPasskey(origin);
  const blocked = { ...(await makeUser({ isBlocked: true })), departments: [] };
  await register(blocked, passkey);
  expect(await signInWithPasskey(await answer(passkey), here)).toMatchObject({ code: 'unauthenticated' });
});

test('the last way in cannot be removed, nor a passkey of somebody else', async () => {
  const [{ user }, stranger] = [await person(), await person()];
  const [first] = await passkeysOf(user.id);
  expect(await removePasskey(stranger.user, first?.id ?? '')).toMatchObject({ code: 'notFound' });
  expect(await removePasskey(user, first?.id ?? '')).toMatchObject({ code: 'conflict' });
  await register(user, softPasskey(origin));
  expect(await removePasskey(user, first?.id ?? '')).toMatchObject({ ok: true });
  expect(await passkeysOf(user.id)).toHaveLength(1);
});

test('a challenge is good for its purpose and person, for ten minutes, and only when it is ours', () => {
  const challenge = makeChallenge('add', 'anna', 0);
  expect(challengeEnd(challenge, 'add', 'anna', 1)).toBe(600_000);
  expect(challengeEnd(challenge, 'add', 'anna', 600_000)).toBeNull();
  expect(challengeEnd(challenge, 'add', 'ben', 1)).toBeNull();
  expect(challengeEnd(challenge, 'signIn', 'anna', 1)).toBeNull();
  expect(challengeEnd(challenge.replace(/.$/, '~'), 'add', 'anna', 1)).toBeNull();
});
