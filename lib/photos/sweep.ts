import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { inArray, or } from 'drizzle-orm';
import { db } from '@/db/client';
import { reportPhotos, spaceAcceptancePhotos } from '@/db/schema';
import { photoPath, photoRoot } from './files';

const DAY_MS = 24 * 3600_000;
const folderName = /^[0-9a-f]{2}$/;
const hashName = /^[0-9a-f]{64}$/;

/**
 * Deletes photo files that no row names and that are older than 24 hours: derivatives of refused or
 * interrupted submissions and unfinished temporary files.
 * @returns how many files were deleted
 */
export async function sweepPhotos(now = Date.now()): Promise<number> {
  const folders = (await readdir(photoRoot()).catch(() => [])).filter((name) => folderName.test(name));
  let deleted = 0;
  for (const folder of folders) deleted += await sweepFolder(folder, now);
  return deleted;
}

async function sweepFolder(folder: string, now: number): Promise<number> {
  const names = await readdir(path.join(photoRoot(), folder));
  const hashes = names.map((name) => folder + name).filter((hash) => hashName.test(hash));
  const named = await namedIn(hashes);
  let deleted = 0;
  for (const name of names) {
    if (named.has(folder + name)) continue;
    if (await removeIfOld(photoPath(folder + name), now)) deleted++;
  }
  return deleted;
}

/** All that may name a file. */
const namedBy = [
  {
    table: reportPhotos,
    columns: {
      full: reportPhotos.fullHash,
      thumb: reportPhotos.thumbHash,
      paintedFull: reportPhotos.paintedFullHash,
      paintedThumb: reportPhotos.paintedThumbHash,
    },
  },
  {
    table: spaceAcceptancePhotos,
    columns: { full: spaceAcceptancePhotos.fullHash, thumb: spaceAcceptancePhotos.thumbHash },
  },
] as const;

async function namedIn(hashes: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let at = 0; at < hashes.length; at += 200) {
    const some = hashes.slice(at, at + 200);
    for (const { table, columns } of namedBy) {
      const rows: Record<string, string | null>[] = await (await db())
        .select(columns)
        .from(table)
        .where(or(...Object.values(columns).map((column) => inArray(column, some))));
      for (const row of rows) for (const hash of Object.values(row)) if (hash) found.add(hash);
    }
  }
  return found;
}

/** Looks at the age last of all: a submission that uses the file again has made it young. */
async function removeIfOld(file: string, now: number): Promise<boolean> {
  const { mtimeMs } = await stat(file);
  if (now - mtimeMs < DAY_MS) return false;
  await rm(file);
  return true;
}
