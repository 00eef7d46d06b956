import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { extract } from 'tar';
import { env } from '@/lib/env';
import { runningServer } from '../server/running';
import {
  BACKUP_FORMAT,
  DATABASE_NAME,
  isDatabaseHere,
  KEPT_FOLDERS,
  PENDING_FOLDER,
  READY_FILE,
} from './layout';
import { takeOver } from './take-over';

type Restored = { ok: true; by: 'server' | 'command' } | { ok: false; reason: string };

const WAIT_MS = 60_000;

const pending = () => path.join(env().DATA_DIR, PENDING_FOLDER);

/**
 * Unpacks and checks a backup beside the data, then has it taken over: by the running server between two
 * requests, or right here when none runs. Nothing is touched when the file is not a whole backup.
 */
export async function restoreBackup(file: string): Promise<Restored> {
  if (!isDatabaseHere())
    return {
      ok: false,
      reason: `A backup brings ${DATABASE_NAME} in DATA_DIR back; DATABASE_URL names another.`,
    };
  await rm(pending(), { recursive: true, force: true });
  await mkdir(pending(), { recursive: true, mode: 0o700 });
  const problem = await unpack(file);
  if (problem) {
    await rm(pending(), { recursive: true, force: true });
    return { ok: false, reason: problem };
  }
  await writeFile(path.join(pending(), READY_FILE), '');
  if (!(await runningServer())) {
    await takeOver();
    return { ok: true, by: 'command' };
  }
  return (await takenOverByServer())
    ? { ok: true, by: 'server' }
    : {
        ok: false,
        reason: 'The running server did not take the backup over within a minute. Stop it and try again.',
      };
}

async function unpack(file: string): Promise<string | null> {
  try {
    await extract({ file, cwd: pending(), strict: true, preserveOwner: false });
    const about = JSON.parse(await readFile(path.join(pending(), 'backup.json'), 'utf8')) as {
      format?: number;
    };
    if (about.format !== BACKUP_FORMAT)
      return `This backup has format ${about.format}; this version reads ${BACKUP_FORMAT}.`;
    await rm(path.join(pending(), 'backup.json'));
    // What the backup has nothing of is empty afterwards, too.
    for (const name of KEPT_FOLDERS)
      await mkdir(path.join(pending(), name), { recursive: true, mode: 0o700 });
    return await checkDatabase();
  } catch (error) {
    return `${file} is not a complete backup (${(error as NodeJS.ErrnoException).code ?? 'damaged'}). Nothing was changed.`;
  }
}

async function checkDatabase(): Promise<string | null> {
  const client = createClient({ url: `file:${path.join(pending(), DATABASE_NAME)}` });
  try {
    const result = await client.execute('pragma integrity_check');
    return result.rows[0]?.[0] === 'ok'
      ? null
      : 'The database in this backup is damaged. Nothing was changed.';
  } finally {
    client.close();
  }
}

async function takenOverByServer(): Promise<boolean> {
  for (const giveUpAt = Date.now() + WAIT_MS; Date.now() < giveUpAt; ) {
    const isThere = await access(pending()).then(
      () => true,
      () => false,
    );
    if (!isThere) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
