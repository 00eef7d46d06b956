import { link, mkdir, mkdtemp, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { create } from 'tar';
import { db } from '@/db/client';
import { masterKeys } from '@/lib/crypto/master-keys';
import { env } from '@/lib/env';
import { BACKUP_FORMAT, DATABASE_NAME, KEPT_FOLDERS } from './layout';

interface Backup {
  readonly bytes: number;
  readonly photos: number;
}

const DAY_MS = 24 * 3600_000;

type StartProgress = (total: number) => (done: number) => void;

/**
 * Writes the whole data folder into one gzipped tar while the server goes on: first a consistent copy of
 * the database, then the files. Every file that a row names was durable before the row, so none is missing.
 * The backup appears under its name only when it is complete (mode 600: it holds the secrets).
 */
export async function createBackup(file: string, startProgress?: StartProgress): Promise<Backup> {
  await mkdir(path.dirname(file), { recursive: true });
  await forgetInterrupted();
  const staging = await mkdtemp(path.join(env().DATA_DIR, 'backup-'));
  const temporary = `${file}.${process.pid}.part`;
  try {
    await copyDatabase(path.join(staging, DATABASE_NAME));
    const about = { format: BACKUP_FORMAT, createdAt: new Date().toISOString() };
    await writeFile(path.join(staging, 'backup.json'), JSON.stringify(about));
    const files = await linkFiles(staging);
    const entries = [DATABASE_NAME, ...files];
    await pack(staging, temporary, entries, startProgress?.(entries.length));
    await rename(temporary, file);
    const photos = files.filter((name) => name.startsWith('photos/')).length;
    return { bytes: (await stat(file)).size, photos };
  } finally {
    await rm(staging, { recursive: true, force: true });
    await rm(temporary, { force: true });
  }
}

/** What a backup that was killed has left: it would keep deleted photos on the disk. No backup takes a day. */
async function forgetInterrupted(): Promise<void> {
  const folder = env().DATA_DIR;
  for (const name of await readdir(folder)) {
    if (!/^backup-\w{6}$/.test(name)) continue;
    const left = path.join(folder, name);
    if (Date.now() - (await stat(left)).mtimeMs > DAY_MS) await rm(left, { recursive: true, force: true });
  }
}

/** A copy that the present master keys open: once more when they were replaced meanwhile. */
async function copyDatabase(target: string): Promise<void> {
  let before: string;
  do {
    before = keyVersions();
    await rm(target, { force: true });
    await (await db()).run(sql`vacuum into ${target}`);
  } while (before !== keyVersions());
}

const keyVersions = (): string => [...masterKeys().keys.keys()].join();

/** Hard links: the files never change, and one deleted meanwhile stays readable. */
async function linkFiles(staging: string): Promise<string[]> {
  const linked: string[] = [];
  for (const folder of KEPT_FOLDERS) {
    const from = path.join(env().DATA_DIR, folder);
    const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter((item) => item.isFile() && !item.name.endsWith('.tmp'))) {
      const source = path.join(entry.parentPath, entry.name);
      const name = path.join(folder, path.relative(from, source));
      await mkdir(path.dirname(path.join(staging, name)), { recursive: true });
      await link(source, path.join(staging, name));
      linked.push(name);
    }
  }
  return linked;
}

async function pack(
  cwd: string,
  file: string,
  entries: readonly string[],
  report: (done: number) => void = () => undefined,
): Promise<void> {
  let done = 0;
  const onWriteEntry = () => report(Math.min(++done, entries.length));
  // `backup.json` first: whoever opens the file knows at once what it is.
  const options = { cwd, file, mode: 0o600, gzip: { level: 1 }, strict: true, onWriteEntry };
  await create(options, ['backup.json', ...entries]);
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
}
