import { access, constants, statfs } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import journal from '@/db/migrations/meta/_journal.json';
import { env } from '@/lib/env';

export interface Health {
  readonly status: 'ok' | 'failing';
  readonly database: boolean;
  readonly storage: boolean;
  readonly migrations: boolean;
}

/** Free bytes that a usual photo with its pictures and its transaction needs. */
const ROOM = 4 * 1024 * 1024;

/** Whether reports can be taken right now: database answers, folder is writable with room, schema is current. */
export async function checkHealth(): Promise<Health> {
  const [database, storage, migrations] = await Promise.all([
    succeeds(async () => (await db()).run(sql`select 1`)),
    succeeds(hasRoom),
    succeeds(hasAllMigrations),
  ]);
  return { status: database && storage && migrations ? 'ok' : 'failing', database, storage, migrations };
}

async function hasRoom(): Promise<void> {
  const folder = env().DATA_DIR;
  await access(folder, constants.W_OK);
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < ROOM) throw new Error('disk full');
}

async function hasAllMigrations(): Promise<void> {
  const row = await (await db()).get<{ n: number }>(sql`select count(*) as n from __drizzle_migrations`);
  if (row.n < journal.entries.length) throw new Error('migrations missing');
}

const succeeds = (work: () => Promise<unknown>): Promise<boolean> =>
  work().then(
    () => true,
    () => false,
  );
