import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { departments, threads } from '@/db/schema';
import { masterKeys } from '@/lib/crypto/master-keys';
import { rotateMasterKey } from '@/lib/crypto/rotate';
import { open, seal } from '@/lib/crypto/seal';
import { sealedColumns } from '@/lib/crypto/sealed-columns';
import { useDatabase } from '../helpers/database';

useDatabase();
const COUNT = 250;
const bound = (id: string) => `threads.subject:${id}`;

async function addThread(subject: string): Promise<void> {
  const [department] = await (await db()).select().from(departments);
  await writeTx((tx) => {
    const id = randomUUID();
    const now = Date.now();
    return tx.insert(threads).values({
      id,
      ownerKind: 'user',
      ownerId: randomUUID(),
      departmentId: department?.id ?? '',
      subject: seal(bound(id), subject),
      lastSide: 'citizen',
      lastAt: now,
      createdAt: now,
    });
  });
}

beforeAll(async () => {
  for (let i = 0; i < COUNT; i++) await addThread(`Betreff ${i}`);
});

const subjects = async () => {
  const rows = await (await db()).select().from(threads);
  return {
    texts: rows.map(({ id, subject }) => open(bound(id), subject)),
    versions: new Set(rows.map(({ subject }) => subject.split('.')[1])),
  };
};

test('sealed columns are found by their type', () => {
  expect(sealedColumns).toContainEqual({ table: 'threads', column: 'subject' });
  expect(sealedColumns).toContainEqual({ table: 'messages', column: 'body' });
});

test('a rotation that is interrupted goes on, loses nothing and ends without the old key', async () => {
  const interrupted = rotateMasterKey(() => () => {
    throw new Error('killed');
  });
  await expect(interrupted).rejects.toThrow('killed');
  expect((await subjects()).versions).toEqual(new Set(['1', '2']));
  expect([...masterKeys().keys.keys()]).toEqual([1, 2]);
  // What is written meanwhile uses the new key already.
  await addThread('Betreff neu');

  let done = 0;
  const result = await rotateMasterKey(() => (count) => {
    done = count;
  });
  expect(result).toEqual({ version: 2, rows: COUNT - 100 });
  expect(done).toBe(COUNT - 100);
  const { texts, versions } = await subjects();
  expect(versions).toEqual(new Set(['2']));
  expect(new Set(texts)).toEqual(
    new Set([...Array(COUNT).keys()].map((i) => `Betreff ${i}`).concat('Betreff neu')),
  );
  expect([...masterKeys().keys.keys()]).toEqual([2]);
});

test('the next rotation makes the next key', async () => {
  expect(await rotateMasterKey()).toEqual({ version: 3, rows: COUNT + 1 });
  expect((await subjects()).versions).toEqual(new Set(['3']));
});
