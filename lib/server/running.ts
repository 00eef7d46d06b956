import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';

const pidFile = () => path.join(env().DATA_DIR, 'server.pid');

/** Notes that this process serves the data folder. */
export const noteServer = (): Promise<void> => writeFile(pidFile(), String(process.pid));

export const forgetServer = (): Promise<void> => rm(pidFile(), { force: true });

/** The process id of the server on this data folder, or null when none runs. */
export async function runningServer(): Promise<number | null> {
  const pid = Number(await readFile(pidFile(), 'utf8').catch(() => ''));
  if (!pid) return null;
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}
