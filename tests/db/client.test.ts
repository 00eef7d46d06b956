import { createClient } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { places } from '@/db/schema';
import { env } from '@/lib/env';
import { useDatabase } from '../helpers/database';

useDatabase();

test('a write transaction that throws leaves nothing behind', async () => {
  const attempt = writeTx(async (tx) => {
    await tx.insert(places).values({ name: 'Nirgendwo' });
    throw new Error('stop');
  });
  await expect(attempt).rejects.toThrow('stop');
  expect(await (await db()).select().from(places)).toHaveLength(0);
});

test('twenty transactions at once all go through, one after the other', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      writeTx(async (tx) => {
        const before = await tx.select().from(places);
        await tx.insert(places).values({ name: `Ort ${i}`, lat: before.length });
      }),
    ),
  );
  const rows = await (await db()).select().from(places);
  expect(new Set(rows.map((row) => row.lat)).size).toBe(20);
});

test('the connections enforce foreign keys and keep every commit on disk', async () => {
  const read = await db();
  expect(await read.get(sql`pragma foreign_keys`)).toMatchObject({ foreign_keys: 1 });
  expect(await read.get(sql`pragma journal_mode`)).toMatchObject({ journal_mode: 'wal' });
  const insert = writeTx((tx) => tx.run(sql`insert into report_affected values ('nobody', 'x', 1)`));
  await expect(insert).rejects.toThrow();
});

test('while another process writes, transactions wait, and all that follow go through', async () => {
  const other = createClient({ url: env().DATABASE_URL });
  const before = (await (await db()).select().from(places)).length;
  for (let round = 0; round < 3; round++) {
    const held = await other.transaction('write');
    await held.execute({ sql: 'insert into places (name) values (?)', args: [`Von drüben ${round}`] });
    const waiting = writeTx((tx) => tx.insert(places).values({ name: `Von hier ${round}` }));
    await new Promise((resolve) => setTimeout(resolve, 250));
    await held.commit();
    await waiting;
    await writeTx((tx) => tx.insert(places).values({ name: `Danach ${round}` }));
  }
  other.close();
  const read = await db();
  expect((await read.select().from(places)).length).toBe(before + 9);
  expect(await writeTx((tx) => tx.get(sql`pragma foreign_keys`))).toMatchObject({ foreign_keys: 1 });
});
