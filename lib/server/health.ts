import { access, constants } from 'node:fs/promises';
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

/** Whether reports can be taken right now: database answers, folder is writable, schema is current. */
export async function checkHealth(): Promise<Health> {
  const [database, storage, migrations] = await Promise.all([
    succeeds(async () => (await db()).run(sql`select 1`)),
    succeeds(() => access(env().DATA_DIR, constants.W_OK)),
    succeeds(hasAllMigrations),
  ]);
  return { status: database && storage && migrations ? 'ok' : 'failing', database, storage, migrations };
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
