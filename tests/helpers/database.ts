import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { closeDb, migrateDb } from '@/db/client';
import { processState } from '@/lib/process-state';

/** Gives the tests of a file a real, empty, migrated database and data folder of their own. */
export function useDatabase(): { dataDir: () => string } {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'buergerweg-unit-'));
    process.env.DATA_DIR = dataDir;
    for (const state of ['env', 'secrets', 'db']) processState.forget(state);
    await migrateDb();
  });
  afterAll(async () => {
    await closeDb();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { dataDir: () => dataDir };
}
