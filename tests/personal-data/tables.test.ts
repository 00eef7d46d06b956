import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import * as schema from '@/db/schema';
import { otherTables } from '@/lib/personal-data/others';
import { personalTables } from '@/lib/personal-data/tables';

const all = (Object.values(schema) as unknown[]).filter((value): value is SQLiteTable => is(value, Table));
const personal = new Map(personalTables.map((rule) => [getTableName(rule.table), rule]));

test.each(all.map((table) => [getTableName(table), table] as const))(
  'table %s is classified, with every column when it is about an account',
  (name, table) => {
    const rule = personal.get(name);
    expect([name in otherTables, rule !== undefined].filter(Boolean)).toHaveLength(1);
    if (rule) expect(Object.keys(rule.columns).sort()).toEqual(Object.keys(getTableColumns(table)).sort());
  },
);

test('no table is named that there is not', () => {
  const names = new Set(all.map((table) => getTableName(table)));
  expect([...personal.keys(), ...Object.keys(otherTables)].filter((name) => !names.has(name))).toEqual([]);
});

test('a secret is never handed out: hashes, salts and keys are withheld', () => {
  for (const { columns } of personalTables)
    for (const [name, rule] of Object.entries(columns))
      if (/hash$|salt|p256dh|^auth$/i.test(name)) expect([name, rule]).not.toEqual([name, 'exported']);
});
