import path from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTx } from '@/db/client';
import { applications } from '@/db/schema';
import { discardDraft } from '@/lib/applications/drafts';
import { expireApplications } from '@/lib/applications/expire';
import { addFiles } from '@/lib/applications/files';
import { eraseAccount } from '@/lib/personal-data/erase';
import { begin, sent, storedPdf } from '../helpers/applications';
import { useDatabase } from '../helpers/database';

const { dataDir } = useDatabase();
const DAY = 86_400_000;

/** A connection of its own that takes any row: what matters here is who names whom, not what is said. */
let raw: Client;
beforeAll(async () => {
  raw = createClient({ url: `file:${path.join(dataDir(), 'buergerweg.db')}`, concurrency: 1 });
  for (const pragma of ['foreign_keys = OFF', 'ignore_check_constraints = ON', 'busy_timeout = 2000'])
    await raw.execute(`PRAGMA ${pragma}`);
});
afterAll(() => raw.close());

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNeeded: boolean;
}
interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Column → table it points to by its `id`. */
  readonly parents: readonly { readonly column: string; readonly table: string }[];
}

const rowsOf = async (sql: string) => (await raw.execute(sql)).rows;

/** The tables as the database itself describes them. */
async function tables(): Promise<Table[]> {
  const names = await rowsOf(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_\\_%' escape '\\'
     and sql not like '%VIRTUAL%' and name not like '%\\_box\\_%' escape '\\' and name not like '%\\_fts\\_%' escape '\\'`,
  );
  return Promise.all(
    names.map(async ({ name }) => ({
      name: String(name),
      columns: (await rowsOf(`pragma table_info(${name})`)).map((row) => ({
        name: String(row.name),
        type: String(row.type).toLowerCase(),
        isNeeded: Number(row.notnull) === 1 && row.dflt_value === null,
      })),
      parents: (await rowsOf(`pragma foreign_key_list(${name})`)).map((row) => ({
        column: String(row.from),
        table: String(row.table),
      })),
    })),
  );
}

const has = (table: Table, ...names: string[]): boolean =>
  names.every((name) => table.columns.some((column) => column.name === name));

/** The columns by which a table names a case; null when it names none. */
const namesCase = (table: Table, id: string): Record<string, string> | null => {
  if (has(table, 'application_id')) return { application_id: id };
  return has(table, 'case_kind', 'case_id') ? { case_kind: 'application', case_id: id } : null;
};

let made = 0;
/** Puts a row whose other needed columns hold anything. @returns its rowid */
async function put(table: Table, given: Record<string, string>): Promise<number> {
  const values: Record<string, string | number> = {};
  for (const { name, type, isNeeded } of table.columns)
    if (isNeeded) values[name] = type === 'text' ? `any-${++made}` : ++made;
  // Every column that could name the payer or the sender is filled, so that emptying it is seen.
  for (const { name } of table.columns.filter((column) => /payer|waiver|details/.test(column.name)))
    values[name] = `any-${++made}`;
  Object.assign(values, given);
  const names = Object.keys(values);
  const { lastInsertRowid } = await raw.execute({
    sql: `insert into ${table.name} (${names.join()}) values (${names.map(() => '?').join()})`,
    args: Object.values(values),
  });
  return Number(lastInsertRowid);
}

interface Put {
  readonly table: string;
  readonly rowid: number;
}

/** A row in every table that names the case, and in every table that names one of those rows. */
async function fill(all: readonly Table[], caseId: string): Promise<Put[]> {
  const rows: Put[] = [];
  const open: { table: Table; id: string }[] = [];
  const add = async (table: Table, given: Record<string, string>) => {
    const id = `row-${++made}`;
    const isNamed = has(table, 'id');
    rows.push({ table: table.name, rowid: await put(table, isNamed ? { id, ...given } : given) });
    if (isNamed) open.push({ table, id });
  };
  for (const table of all) {
    const names = namesCase(table, caseId);
    if (names) await add(table, table.name === 'fees' ? { ...names, state: 'paid' } : names);
  }
  // Children of children, until there are no more; a pair of tables once.
  const seen = new Set<string>();
  for (let parent = open.shift(); parent; parent = open.shift())
    for (const table of all)
      for (const { column } of table.parents.filter((one) => one.table === parent?.table.name)) {
        const pair = `${table.name}.${column}`;
        if (seen.has(pair) || table.name === parent.table.name) continue;
        seen.add(pair);
        await add(table, { [column]: parent.id });
      }
  return rows;
}

const find = async ({ table, rowid }: Put) =>
  (await rowsOf(`select * from ${table} where rowid = ${rowid}`))[0];

/** What stays after its case, and the columns of it that must be empty then. */
const stays: Readonly<Record<string, readonly string[]>> = {
  fees: ['payer_kind', 'payer_id', 'payer_name', 'waiver_reason'],
  fee_bookings: ['details'],
  online_payments: [],
};

/** Ends the case the day after its time. */
async function runOut(id: string): Promise<void> {
  await writeTx((tx) => tx.update(applications).set({ deleteAt: 1 }).where(eq(applications.id, id)));
  await expireApplications(Date.now());
}

test('when a case is over, every row of every table that belongs to it goes; books stay without names', async () => {
  const { id } = await sent();
  const { id: other } = await sent();
  const all = await tables();
  const own = await fill(all, id);
  const others = await fill(all, other);
  expect(new Set(own.map(({ table }) => table)).size).toBeGreaterThan(20);
  await runOut(id);
  for (const row of own) {
    const left = await find(row);
    const emptied = stays[row.table];
    if (!emptied) expect([row.table, left]).toEqual([row.table, undefined]);
    else
      for (const column of emptied)
        expect([row.table, column, left?.[column]]).toEqual([row.table, column, null]);
  }
  for (const row of others) expect([row.table, await find(row)]).toEqual([row.table, expect.anything()]);
});

test('an open fee keeps its case until it is settled', async () => {
  const { id } = await sent();
  const fees = (await tables()).find(({ name }) => name === 'fees');
  if (!fees) throw new Error('no fees');
  const rowid = await put(fees, { case_kind: 'application', case_id: id, state: 'partly' });
  await runOut(id);
  expect(await rowsOf(`select id from applications where id = '${id}'`)).toHaveLength(1);
  await raw.execute(`update fees set state = 'waived' where rowid = ${rowid}`);
  await runOut(id);
  expect(await rowsOf(`select id from applications where id = '${id}'`)).toHaveLength(0);
});

test('no row names a draft that was discarded, ran out, or went with its account', async () => {
  const drafts = [await begin(), await begin(), await begin()] as const;
  for (const { who, id } of drafts) {
    const files = [await storedPdf(dataDir(), 'Nachweis.pdf')];
    expect(await addFiles(who, { id, slot: 'hygiene', files })).toMatchObject({ ok: true });
  }
  const [discarded, old, erased] = drafts;
  await discardDraft(discarded.who, { id: discarded.id });
  await eraseAccount(erased.who, { userId: erased.who.id ?? '' });
  await writeTx((tx) =>
    tx
      .update(applications)
      .set({ editedAt: 1, warnedAt: Date.now() - 8 * DAY })
      .where(eq(applications.id, old.id)),
  );
  await expireApplications();
  const gone = drafts.map(({ id }) => `'${id}'`).join();
  expect(await rowsOf(`select id from applications where id in (${gone})`)).toEqual([]);
  for (const table of (await tables()).filter((one) => has(one, 'application_id')))
    expect([
      table.name,
      await rowsOf(`select * from ${table.name} where application_id in (${gone})`),
    ]).toEqual([table.name, []]);
});
