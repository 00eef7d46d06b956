import { sql } from 'drizzle-orm';
import { type Db, db, writeTx } from '@/db/client';
import { addMasterKey, masterKeys, removeOldMasterKeys } from './master-keys';
import { rewrap, sealedPrefix } from './seal';
import { type SealedColumn, sealedColumns } from './sealed-columns';
import type { Sealed } from './types';

/** Rows of one transaction: short enough that a running server does not notice. */
const BATCH = 100;

type StartProgress = (total: number) => (done: number) => void;

/**
 * Makes a new master key, wraps every data key with it and forgets the old one. When it was killed, the next
 * call goes on; the server may run meanwhile.
 * @returns the new version and how many rows were wrapped anew
 */
export async function rotateMasterKey(start?: StartProgress): Promise<{ version: number; rows: number }> {
  await writeTx(async () => {
    // Several keys: a rotation was interrupted.
    if (masterKeys().keys.size === 1) addMasterKey();
  });
  const report = start?.(await countOld(await db()));
  let rows = 0;
  do {
    for (const column of sealedColumns) {
      for await (const wrapped of rewrapColumn(column)) {
        rows += wrapped;
        report?.(rows);
      }
    }
  } while (!(await forgetOldKeys()));
  return { version: masterKeys().current, rows };
}

/** Within a transaction nobody else writes: when no row needs an old key now, none ever will. */
const forgetOldKeys = (): Promise<boolean> =>
  writeTx(async (tx) => {
    if ((await countOld(tx)) > 0) return false;
    removeOldMasterKeys();
    return true;
  });

const id = (name: string) => sql.identifier(name);

function isOld({ column }: SealedColumn) {
  const current = `${sealedPrefix(masterKeys().current)}%`;
  return sql`${id(column)} is not null and ${id(column)} not like ${current}`;
}

async function countOld(tx: Db): Promise<number> {
  let total = 0;
  for (const column of sealedColumns) {
    const row = await tx.get<{ n: number }>(
      sql`select count(*) as n from ${id(column.table)} where ${isOld(column)}`,
    );
    total += row.n;
  }
  return total;
}

async function* rewrapColumn(column: SealedColumn): AsyncGenerator<number> {
  for (let after = 0; ; ) {
    const last = await writeTx((tx) => rewrapBatch(tx, column, after));
    if (last.count > 0) yield last.count;
    if (last.count < BATCH) return;
    after = last.row;
  }
}

async function rewrapBatch(tx: Db, { table, column }: SealedColumn, after: number) {
  const rows = await tx.all<{ row: number; value: Sealed }>(
    sql`select rowid as "row", ${id(column)} as "value" from ${id(table)}
        where rowid > ${after} and ${isOld({ table, column })} order by rowid limit ${BATCH}`,
  );
  for (const { row, value } of rows) {
    await tx.run(sql`update ${id(table)} set ${id(column)} = ${rewrap(value)} where rowid = ${row}`);
  }
  return { count: rows.length, row: rows.at(-1)?.row ?? after };
}
