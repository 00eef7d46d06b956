import { setTimeout as pause } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { type Db, writeTx } from '@/db/client';
import { documentImports } from '@/db/schema';
import type { Change } from './diff';

const PART = 1000;
/** A breath between two commits, so that the server gets its turn, too. */
export const BREATH_MS = 2;

/** Writes changes where nobody sees them yet. */
export async function stageChanges(tx: Db, importId: string, changes: readonly Change[]): Promise<void> {
  const values = changes.map(({ hash, row, wentBack, isRemoved }) => [
    hash,
    row.type,
    row.status,
    row.statusOn,
    row.place,
    row.codeHash,
    wentBack ? 1 : 0,
    isRemoved ? 1 : 0,
  ]);
  await tx.run(sql`insert into document_staging
    (import_id, hash, type, status, status_on, place, code_hash, went_back, is_removed)
    select ${importId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
      value ->> 6, value ->> 7 from json_each(${JSON.stringify(values)})`);
}

/** When a status must be forgotten, as `purgeAtOf` says it: 30 days after the day of hand-over. */
const purgeAt = sql.raw(`case when status in ('collected', 'delivered', 'expired', 'withdrawn')
  then (unixepoch(status_on) + 30 * 86400) * 1000 end`);

/**
 * Moves the rows of an import that is in use to the statuses, part by part. Every part is whole, so a crash
 * in between loses nothing: a look-up asks the rows that have not moved first, and the next run goes on.
 * @param hold called in each transaction
 */
export async function mergeImport(importId: string, hold: (tx: Db) => Promise<void>): Promise<void> {
  for (;;) {
    const isDone = await writeTx(async (tx) => {
      await hold(tx);
      return movePart(tx, importId);
    });
    if (isDone) return;
    await pause(BREATH_MS);
  }
}

async function movePart(tx: Db, importId: string): Promise<boolean> {
  const [last] = await tx.all<{ hash: string }>(
    sql`select hash from document_staging where import_id = ${importId} order by hash limit 1 offset ${PART - 1}`,
  );
  const upTo = last?.hash ?? '~';
  const part = sql`import_id = ${importId} and hash <= ${upTo}`;
  await tx.run(sql`delete from document_statuses where hash in
    (select hash from document_staging where ${part} and is_removed = 1)`);
  await tx.run(sql`insert or replace into document_statuses
    (hash, type, status, status_on, place, code_hash, went_back, import_id, updated_at, purge_at)
    select hash, type, status, status_on, place, code_hash, went_back, import_id, ${Date.now()}, ${purgeAt}
    from document_staging where ${part} and is_removed = 0`);
  await tx.run(sql`delete from document_staging where ${part}`);
  if (last) return false;
  await tx.update(documentImports).set({ state: 'applied' }).where(eq(documentImports.id, importId));
  return true;
}

/** Drops the rows of imports that were refused, part by part. */
export async function dropStaged(hold: (tx: Db) => Promise<void>): Promise<void> {
  for (let count = PART; count === PART; ) {
    count = await writeTx(async (tx) => {
      await hold(tx);
      const gone = await tx.all(sql`delete from document_staging where rowid in (select s.rowid from
        document_staging s join document_imports i on i.id = s.import_id where i.state = 'refused'
        limit ${PART}) returning 1`);
      return gone.length;
    });
  }
}
