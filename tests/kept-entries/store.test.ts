import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { keptEntries } from '@/db/schema';
import { createSession, ownerOfSession } from '@/lib/accounts/sessions';
import { dropEntries, LIFE_MS, readEntries, storeEntries, sweepEntries } from '@/lib/kept-entries/store';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

const { dataDir } = useDatabase();
const entered = { subject: 'Frage', body: 'Streng vertraulich 0815' };

const stored = async (userId: string | null, now?: number): Promise<string> => {
  const token = await storeEntries(entered, userId, now);
  if (!token) throw new Error('not stored');
  return token;
};

test('entries come back to the person whose session it was, and to nobody else', async () => {
  const [owner, other] = [await makeUser(), await makeUser()];
  const token = await stored(owner.id);
  expect(await readEntries(token, owner.id)).toEqual(entered);
  expect(await readEntries(token, other.id)).toBeNull();
  expect(await readEntries('unknown', owner.id)).toBeNull();
});

test('those of an unknown session come back to the browser that holds the token', async () => {
  const token = await stored(null);
  expect(await readEntries(token, (await makeUser()).id)).toEqual(entered);
});

test('they are gone after two hours and after they were saved', async () => {
  const owner = await makeUser();
  const token = await stored(owner.id);
  expect(await readEntries(token, owner.id, Date.now() + LIFE_MS)).toBeNull();
  await dropEntries(token);
  expect(await readEntries(token, owner.id)).toBeNull();
  await stored(owner.id, Date.now() - LIFE_MS - 1);
  await sweepEntries();
  expect((await (await db()).select().from(keptEntries)).length).toBe(2);
});

test('the database file shows none of the words', async () => {
  await stored((await makeUser()).id);
  for (const file of ['buergerweg.db', 'buergerweg.db-wal'])
    expect(readFileSync(path.join(dataDir(), file)).includes('Streng vertraulich')).toBe(false);
});

test('what no form of ours has is not kept', async () => {
  expect(await storeEntries({ body: 'x'.repeat(60_001) }, null)).toBeNull();
  expect(await storeEntries({ a: 'x'.repeat(30_000), b: 'y'.repeat(30_001) }, null)).toBeNull();
  const fields = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, 'x']));
  expect([await storeEntries(fields(60), null), await storeEntries(fields(61), null)]).toEqual([
    expect.any(String),
    null,
  ]);
});

test('an ended session still says whose it was for a day', async () => {
  const user = await makeUser({ role: 'staff' });
  const longAgo = Date.now() - 20 * 3600_000;
  const id = await writeTx((tx) => createSession(tx, user, { isComplete: true }, longAgo));
  expect(await ownerOfSession(id)).toBe(user.id);
  expect(await ownerOfSession('unknown')).toBeNull();
});
