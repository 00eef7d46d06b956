import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { totps } from '@/db/schema';
import { confirmTotp, newTotp, sameTotp, takeTotp } from '@/lib/accounts/totp';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

useDatabase();

const START = 1_800_000_000_000;
const STEP = 30_000;
const codeAt = (secret: string, at: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

async function personWithApp() {
  const user = { ...(await makeUser({ role: 'staff' })), departments: [] };
  const { sealed, secret } = newTotp(user);
  expect(await confirmTotp(user, sealed, codeAt(secret, START), START)).toMatchObject({ ok: true });
  const take = (at: number, codeOf = at) =>
    writeTx((tx) => takeTotp(tx, user.id, codeAt(secret, codeOf), at));
  return { user, secret, take };
}

test('the app is set up only with a right code, and its secret lies sealed', async () => {
  const { user, secret } = await personWithApp();
  expect(JSON.stringify(await (await db()).select().from(totps))).not.toContain(secret);
  const again = newTotp(user);
  expect(await confirmTotp(user, again.sealed, '000000', START)).toMatchObject({ code: 'invalid' });
  expect(sameTotp(user, again.sealed)?.secret).toBe(again.secret);
});

test('a set-up that was begun for somebody else is worth nothing', async () => {
  const [one, other] = [await makeUser(), await makeUser()];
  const { sealed, secret } = newTotp({ ...one, departments: [] });
  const thief = { ...other, departments: [] };
  expect(sameTotp(thief, sealed)).toBeNull();
  expect(await confirmTotp(thief, sealed, codeAt(secret, START), START)).toMatchObject({ code: 'invalid' });
});

test('a code is good once, also the one of the set-up, and never again an older one', async () => {
  const { take } = await personWithApp();
  expect(await take(START)).toBe(false);
  expect(await take(START + 2 * STEP)).toBe(true);
  expect(await take(START + 2 * STEP)).toBe(false);
  expect(await take(START + 2 * STEP, START + STEP)).toBe(false);
});

test('of the same code sent twice at once one counts', async () => {
  const { take } = await personWithApp();
  const both = await Promise.all([take(START + STEP), take(START + STEP)]);
  expect(both.sort()).toEqual([false, true]);
});

test.each([
  [-2, false],
  [-1, true],
  [0, true],
  [1, true],
  [2, false],
])('a phone whose clock is %i steps off is accepted: %s', async (off, expected) => {
  const { take } = await personWithApp();
  const now = START + 10 * STEP;
  expect(await take(now, now + off * STEP)).toBe(expected);
});
