import { existsSync } from 'node:fs';
import path from 'node:path';
import { closeDb, migrateDb, withoutWrites } from '@/db/client';
import { loadTariffs } from '@/lib/areas/tariff/tariffs';
import { PENDING_FOLDER, READY_FILE } from '@/lib/backup/layout';
import { takeOver } from '@/lib/backup/take-over';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { processState } from '@/lib/process-state';
import { townShape } from '@/lib/town/queries';
import { exportSettings } from './next-env';

const isPending = () => existsSync(path.join(env().DATA_DIR, PENDING_FOLDER, READY_FILE));

/** Takes a restored backup over, if one waits: between two writes, with everything cached thrown away. */
export async function takeOverPending(): Promise<void> {
  if (!isPending()) return;
  await withoutWrites(async () => {
    // Who waited in the queue behind another take-over finds nothing left to do.
    if (!isPending()) return;
    await closeDb();
    await takeOver();
    processState.forgetData();
    exportSettings();
    await migrateDb();
    await Promise.all([loadTariffs(), townShape()]);
    log.info('restored');
  });
}

/** Looks for a restored backup every second. */
export function watchForRestore(): void {
  setInterval(() => {
    takeOverPending().catch((error: unknown) => log.error('restore.failed', error));
  }, 1000).unref();
}
