import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../env';

/** SHA-256 as hex. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Folder of all photos. */
export const photoRoot = (): string => path.join(env().DATA_DIR, 'photos');

/** Where a derivative lies: DATA_DIR/photos/ab/cdef… by its SHA-256. */
export const photoPath = (hash: string): string => path.join(photoRoot(), hash.slice(0, 2), hash.slice(2));

/**
 * Stores bytes under their hash; on return they survive a power cut. A file that is there already is
 * used again and made young, so that the sweep leaves it alone.
 * @returns the hash
 */
export async function storeFile(bytes: Buffer): Promise<string> {
  const hash = sha256(bytes);
  const target = photoPath(hash);
  if (await touch(target)) return hash;
  const folder = path.dirname(target);
  if (await mkdir(folder, { recursive: true })) await syncFolder(photoRoot());
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    await writeDurably(temporary, bytes);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return hash;
}

async function touch(file: string): Promise<boolean> {
  const now = new Date();
  return utimes(file, now, now).then(
    () => true,
    () => false,
  );
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
