import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../env';
import { processState } from '../process-state';

const root = (): string => path.join(env().DATA_DIR, 'tmp');
const ownName = /^upload-(\d+)-[0-9a-f]{8}$/;

/** Folder of this process; its random part tells it from one of a crashed process with the same number. */
const ownFolder = (): string =>
  processState('upload-folder', () =>
    path.join(root(), `upload-${process.pid}-${randomBytes(4).toString('hex')}`),
  );

/** A new empty folder for the files of one request. The caller removes it. */
export async function makeTempFolder(): Promise<string> {
  await mkdir(ownFolder(), { recursive: true, mode: 0o700 });
  return mkdtemp(path.join(ownFolder(), 'r-'));
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Removes what a crashed process left behind; folders of other living processes stay. */
export async function clearUploadLeftovers(): Promise<void> {
  const names = await readdir(root()).catch(() => []);
  for (const name of names) {
    const pid = Number(ownName.exec(name)?.[1] ?? Number.NaN);
    const folder = path.join(root(), name);
    if (Number.isNaN(pid) || folder === ownFolder()) continue;
    if (pid === process.pid || !isAlive(pid)) await rm(folder, { recursive: true, force: true });
  }
}
