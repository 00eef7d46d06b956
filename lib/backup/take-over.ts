import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';
import { DATABASE_NAME, KEPT_FOLDERS, PENDING_FOLDER } from './layout';

const moveIfThere = (from: string, to: string): Promise<void> =>
  rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });

/**
 * Sets the present data aside (`before-restore-<time>`) and moves the restored folder into its place.
 * The database must be closed. Only renames on one file system: quick, and repeatable after a kill.
 */
export async function takeOver(): Promise<void> {
  const dataDir = env().DATA_DIR;
  const pending = path.join(dataDir, PENDING_FOLDER);
  const aside = path.join(dataDir, `before-restore-${new Date().toISOString().replaceAll(':', '')}`);
  await mkdir(aside, { mode: 0o700 });
  for (const suffix of ['', '-wal', '-shm']) {
    await moveIfThere(
      path.join(dataDir, `${DATABASE_NAME}${suffix}`),
      path.join(aside, `${DATABASE_NAME}${suffix}`),
    );
  }
  for (const name of [...KEPT_FOLDERS, DATABASE_NAME]) {
    if (name !== DATABASE_NAME) await moveIfThere(path.join(dataDir, name), path.join(aside, name));
    await moveIfThere(path.join(pending, name), path.join(dataDir, name));
  }
  await rm(pending, { recursive: true, force: true });
}
