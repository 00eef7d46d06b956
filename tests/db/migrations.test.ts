import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, migrateDb, writeTx } from '@/db/client';
import journal from '@/db/migrations/meta/_journal.json';
import * as schema from '@/db/schema';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';

useDatabase();

const folder = path.resolve(import.meta.dirname, '../../db/migrations');

test('every migration on disk is in the journal, in order, and none only undoes', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  expect(files.sort()).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`).sort());
  for (const file of files)
    expect(readFileSync(path.join(folder, file), 'utf8')).not.toMatch(/DROP TABLE `reports`/i);
});

test('migrating a migrated database changes nothing', async () => {
  const before = await (await db()).all(sql`select name, sql from sqlite_master order by name`);
  await migrateDb();
  expect(await (await db()).all(sql`select name, sql from sqlite_master order by name`)).toEqual(before);
});

test('every table of the schema exists after the migrations', async () => {
  const rows = await (await db()).all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table'`,
  );
  const names = rows.map((row) => row.name);
  const symbol = Symbol.for('drizzle:Name');
  const tables = Object.values(schema)
    .filter(
      (value): value is typeof schema.reports =>
        typeof value === 'object' && value !== null && symbol in value,
    )
    .map((table) => (table as unknown as Record<symbol, string>)[symbol]);
  expect(tables.length).toBeGreaterThan(15);
  for (const table of tables) expect(names).toContain(table);
});

test('a closed list is enforced by the database itself', async () => {
  const insert = (await db()).run(
    sql`insert into users (id, login, name, role, is_blocked, created_at) values ('1', 'a', '', 'king', 0, 1)`,
  );
  await expect(insert).rejects.toThrow();
});

test('a stand-by number that was kept with the duty list moves to the town, but replaces none', async () => {
  const run = async (text: string) => (await db()).run(sql.raw(text));
  const file = readdirSync(folder).find((name) => name.endsWith('_standby_number.sql')) ?? '';
  const move = readFileSync(path.join(folder, file), 'utf8').replace(/^--.*\n/, '');
  const number = async () =>
    (await db()).get<{ n: string }>(
      sql`select json_extract(value, '$.standbyPhone') as n from settings where key = 'town'`,
    );
  await run(`insert into settings values ('duty', '{"people":[],"standbyPhone":"0291 1"}', 1)`);
  await run(move);
  expect(await number()).toEqual({ n: '0291 1' });
  await run(`update settings set value = '{"standbyPhone":"0291 2","officePhone":"x"}' where key = 'town'`);
  await run(move);
  expect(await number()).toEqual({ n: '0291 2' });
});

test('calls that belonged to the clerk who took them down are nobody’s; other reports keep their account', async () => {
  const received = async (report: Partial<typeof schema.reports.$inferSelect>, by: string | null) => {
    const { id } = await makeReport({ ...report, updatedAt: 1 });
    const event = {
      id: `${id}-1`,
      reportId: id,
      at: 1,
      type: 'received',
      actorKind: 'staff',
      actorId: by,
    } as const;
    await writeTx((tx) => tx.insert(schema.reportEvents).values(event));
    return id;
  };
  const calls = [
    await received({ source: 'phone', accountId: 'clerk' }, 'clerk'),
    await received({ source: 'counter', accountId: 'clerk' }, 'clerk'),
  ];
  const others = [
    await received({ source: 'app', accountId: 'clerk' }, 'clerk'),
    // Taken over by its caller after the clerk's account was erased.
    await received({ source: 'phone', accountId: 'caller' }, null),
  ];
  const file = readdirSync(folder).find((name) => name.endsWith('_calls_without_owner.sql')) ?? '';
  await (await db()).run(sql.raw(readFileSync(path.join(folder, file), 'utf8')));
  const stateOf = async (id: string) =>
    (await (await db()).select().from(schema.reports).where(eq(schema.reports.id, id)))[0];
  for (const id of calls) {
    const now = await stateOf(id);
    expect(now?.accountId).toBeNull();
    expect(now?.updatedAt).toBeGreaterThan(1);
  }
  expect(await Promise.all(others.map(stateOf))).toMatchObject([
    { accountId: 'clerk', updatedAt: 1 },
    { accountId: 'caller', updatedAt: 1 },
  ]);
});
