import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { makeTempFolder } from '@/lib/photos/temp';
import type { QuarantineReason } from '../status';
import type { DocumentRow } from './row';

/** A row as it lies in the staging file; without a status it only says that the number stands in the file. */
export interface StagedRow extends Omit<DocumentRow, 'type' | 'status' | 'statusOn'> {
  readonly line: number;
  readonly type: DocumentRow['type'] | null;
  readonly status: DocumentRow['status'] | null;
  readonly statusOn: string | null;
}

const tables = [
  'pragma journal_mode = off',
  'pragma synchronous = off',
  `create table rows (hash text primary key, line integer not null, type text, status text, status_on text,
     place text not null, code_hash text)`,
  'create table notes (line integer not null, reason text not null, primary key (line, reason)) without rowid',
];

const columns = 'hash, line, type, status, status_on as statusOn, place, code_hash as codeHash';

/**
 * A file beside the database that holds what was read of an office's file, hashed, until all of it is known
 * to be whole. Memory does not grow with it, nobody else waits for it, and a crash leaves the database alone.
 */
export class Staging {
  private constructor(
    private readonly client: Client,
    private readonly folder: string,
  ) {}

  static async open(): Promise<Staging> {
    const folder = await makeTempFolder();
    const client = createClient({ url: `file:${path.join(folder, 'staging.db')}`, concurrency: 1 });
    for (const statement of tables) await client.execute(statement);
    return new Staging(client, folder);
  }

  /** Removes the file. */
  async discard(): Promise<void> {
    this.client.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Adds rows; one with the same hash is replaced. */
  async put(rows: readonly StagedRow[]): Promise<void> {
    const values = rows.map((row) => [
      row.hash,
      row.line,
      row.type,
      row.status,
      row.statusOn,
      row.place,
      row.codeHash,
    ]);
    await this.run(
      `insert or replace into rows select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4,
         value ->> 5, value ->> 6 from json_each(?)`,
      [JSON.stringify(values)],
    );
  }

  /** Those of the hashes that have been read. */
  async find(hashes: readonly string[]): Promise<StagedRow[]> {
    const sql = `select ${columns} from rows where hash in (select value from json_each(?))`;
    return this.all<StagedRow>(sql, [JSON.stringify(hashes)]);
  }

  /** All rows in parts of `size`, in the order they were read. */
  async *parts(size: number): AsyncGenerator<StagedRow[]> {
    let after = 0;
    for (;;) {
      const sql = `select rowid as id, ${columns} from rows where rowid > ? order by rowid limit ?`;
      const rows = await this.all<StagedRow & { id: number }>(sql, [after, size]);
      if (rows.length === 0) return;
      after = rows.at(-1)?.id ?? after;
      yield rows;
    }
  }

  async note(notes: readonly { line: number; reason: QuarantineReason }[]): Promise<void> {
    if (notes.length === 0) return;
    await this.run('insert or ignore into notes select value ->> 0, value ->> 1 from json_each(?)', [
      JSON.stringify(notes.map(({ line, reason }) => [line, reason])),
    ]);
  }

  /** The first notes by line. */
  notes(limit: number): Promise<{ line: number; reason: QuarantineReason }[]> {
    return this.all('select line, reason from notes order by line limit ?', [limit]);
  }

  private async run(sql: string, args: (string | number)[]): Promise<void> {
    await this.client.execute({ sql, args });
  }

  private async all<T>(sql: string, args: (string | number)[]): Promise<T[]> {
    const { rows } = await this.client.execute({ sql, args });
    return rows as unknown as T[];
  }
}
