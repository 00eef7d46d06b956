import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { auditLog, passkeys, totps, users } from '@/db/schema';
import { actorOf } from '@/lib/accounts/actor';
import { recover } from '@/lib/accounts/recover';
import { recoveredAt } from '@/lib/accounts/recovered';
import { grantLifeMs, issueGrant, lookUpForRecovery, takeGrant } from '@/lib/accounts/recovery-grants';
import { saveProfile } from '@/lib/profile/profile';
import { emptyProfile } from '@/lib/profile/schema';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

useDatabase();

const complete = {
  ...emptyProfile,
  firstName: 'Erika',
  lastName: 'Muster',
  birthDate: '1985-03-31',
  street: 'Ruhrstraße',
  houseNumber: '12',
  postcode: '59872',
  city: 'Meschede',
};

async function citizen(profile: Partial<typeof complete> = complete) {
  const user = await makeUser();
  await saveProfile(actorOf(user), { ...emptyProfile, ...profile });
  return user;
}
const clerk = async () => actorOf(await makeUser({ role: 'staff' }));
const inPerson = (login: string, hasSeenCard = true) => ({ login, kind: 'inPerson', hasSeenCard });

test('staff see what to compare with the card, and the look is noted', async () => {
  const user = await citizen();
  expect(await lookUpForRecovery(await clerk(), { login: user.login })).toMatchObject({
    ok: true,
    value: {
      name: 'Erika Muster',
      birthDate: '1985-03-31',
      address: ['Ruhrstraße 12', '59872 Meschede'],
      ways: ['inPerson', 'letter'],
    },
  });
  const looks = and(eq(auditLog.event, 'user.viewed'), eq(auditLog.objectId, user.id));
  expect(await (await db()).$count(auditLog, looks)).toBe(1);
});

test.each(['crew', 'staff', 'admin'] as const)(
  'nobody gives somebody of the town hall (%s) a code at the counter',
  async (role) => {
    const colleague = await makeUser({ role });
    const admin = actorOf(await makeUser({ role: 'admin' }));
    expect(await issueGrant(admin, inPerson(colleague.login))).toMatchObject({ code: 'notFound' });
  },
);

test('a citizen cannot hand out codes', async () => {
  const user = await citizen();
  const other = actorOf(await makeUser());
  expect(await issueGrant(other, inPerson(user.login))).toMatchObject({ code: 'notFound' });
});

test.each([
  ['nothing', {}, []],
  ['a name alone', { firstName: 'Erika', lastName: 'Muster' }, []],
  ['name and birth date', { firstName: 'Erika', lastName: 'Muster', birthDate: '1985-03-31' }, ['inPerson']],
  ['all but the birth date', { ...complete, birthDate: '' }, ['letter']],
])('a profile with %s', async (_what, profile, ways) => {
  const user = await citizen(profile);
  const staff = await clerk();
  expect(await lookUpForRecovery(staff, { login: user.login })).toMatchObject({ value: { ways } });
  if (!(ways as string[]).includes('inPerson'))
    expect(await issueGrant(staff, inPerson(user.login))).toMatchObject({ code: 'conflict' });
});

test('without the card seen there is no code', async () => {
  const user = await citizen();
  expect(await issueGrant(await clerk(), inPerson(user.login, false))).toMatchObject({
    code: 'invalid',
    fields: { card: 'card' },
  });
});

test('the code gives access back once, and what was on the lost device opens nothing any more', async () => {
  const user = await citizen();
  await writeTx(async (tx) => {
    await tx.insert(passkeys).values({
      id: 'p',
      userId: user.id,
      credentialId: 'c',
      publicKey: 'k',
      counter: 0,
      name: 'Handy',
      createdAt: 0,
    });
  });
  const issued = await issueGrant(await clerk(), inPerson(user.login));
  if (!issued.ok) throw new Error(issued.code);
  const { code } = issued.value;
  expect(code).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/);
  expect(await recover(user.login, 'AAAA-BBBB-CCCC', '192.0.2.1')).toMatchObject({ code: 'unauthenticated' });
  expect(await recover(user.login, code.toLowerCase(), '192.0.2.1')).toMatchObject({ ok: true });
  expect(await recover(user.login, code, '192.0.2.1')).toMatchObject({ code: 'unauthenticated' });
  const read = await db();
  expect(await read.$count(passkeys, eq(passkeys.userId, user.id))).toBe(0);
  expect(await read.$count(totps, eq(totps.userId, user.id))).toBe(0);
  const [row] = await read.select().from(users).where(eq(users.id, user.id));
  expect(row?.recoveredAt).toBeGreaterThan(0);
  expect(await recoveredAt(user.id)).toBe(row?.recoveredAt);
  expect(await recoveredAt(user.id, Date.now() + 31 * 24 * 3600_000)).toBeNull();
  const [noted] = await read
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.event, 'user.recovered'), eq(auditLog.objectId, user.id)));
  expect(noted?.data).toEqual({ kind: 'inPerson' });
});

test('a newer code ends the one before, and each ends by itself', async () => {
  const user = await citizen();
  const staff = await clerk();
  const [first, second] = [
    await issueGrant(staff, inPerson(user.login)),
    await issueGrant(staff, { login: user.login, kind: 'letter', hasSeenCard: false }),
  ];
  if (!first.ok || !second.ok) throw new Error('not issued');
  const take = (code: string, now: number) => writeTx((tx) => takeGrant(tx, user.id, code, now));
  expect(await take(first.value.code, Date.now())).toBeNull();
  expect(await take(second.value.code, Date.now() + grantLifeMs.letter)).toBeNull();
  expect(await take(second.value.code, Date.now() + grantLifeMs.letter - 60_000)).toBe('letter');
});

test('nobody hands out codes by the dozen', async () => {
  const [user, staff] = [await citizen(), await clerk()];
  for (let i = 0; i < 20; i++) await issueGrant(staff, inPerson(user.login));
  expect(await issueGrant(staff, inPerson(user.login))).toMatchObject({ code: 'tooMany' });
});
