import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';

const folder = path.resolve(import.meta.dirname, '../../db/migrations');

/** The migrations up to and without the one of that name, in a folder of their own. */
function migrationsBefore(name: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'buergerweg-migrations-'));
  cpSync(folder, copy, { recursive: true });
  const file = path.join(copy, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] };
  const end = journal.entries.findIndex(({ tag }) => tag.endsWith(`_${name}`));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, end) }));
  return copy;
}

async function migrateWith(file: string, migrationsFolder: string, fill?: (client: Client) => Promise<void>) {
  const client = createClient({ url: `file:${file}`, concurrency: 1 });
  await migrate(drizzle(client, { casing: 'snake_case' }), { migrationsFolder });
  await fill?.(client);
  client.close();
}

/** Makes a database as it was before a migration, fills it, and brings it to the present state. */
export async function makeOldDatabase(
  file: string,
  before: string,
  fill: (client: Client) => Promise<void>,
): Promise<void> {
  const old = migrationsBefore(before);
  await migrateWith(file, old, fill);
  await migrateWith(file, folder);
  rmSync(old, { recursive: true, force: true });
}
