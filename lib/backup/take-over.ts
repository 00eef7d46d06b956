import { existsSync } from 'node:fs';
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
 * The database must be closed. Only renames on one file system: quick. What has left the restored folder is in its
 * place already and stays there, so that it can be done again after a kill or an error half-way.
 */
export async function takeOver(): Promise<void> {
  const dataDir = env().DATA_DIR;
  const pending = path.join(dataDir, PENDING_FOLDER);
  const aside = path.join(dataDir, `before-restore-${new Date().toISOString().replaceAll(':', '')}`);
  await mkdir(aside, { mode: 0o700 });
  for (const name of [...KEPT_FOLDERS, DATABASE_NAME]) {
    if (!existsSync(path.join(pending, name))) continue;
    const present = name === DATABASE_NAME ? [name, `${name}-wal`, `${name}-shm`] : [name];
    for (const file of present) await moveIfThere(path.join(dataDir, file), path.join(aside, file));
    await rename(path.join(pending, name), path.join(dataDir, name));
  }
  await rm(pending, { recursive: true, force: true });
}
