import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';

const pidFile = () => path.join(env().DATA_DIR, 'server.pid');

/**
 * When a process began, as the kernel counts it (field 22 of /proc/PID/stat): tells it from a later one that
 * was given the same number. Empty where there is no /proc.
 */
async function birthOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name before it, in brackets, may hold spaces.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** Notes that this process serves the data folder. */
export const noteServer = async (): Promise<void> =>
  writeFile(pidFile(), `${process.pid} ${await birthOf(process.pid)}`);

export const forgetServer = (): Promise<void> => rm(pidFile(), { force: true });

/** The process id of the server on this data folder, or null when none runs (any more). */
export async function runningServer(): Promise<number | null> {
  const [number, birth] = (await readFile(pidFile(), 'utf8').catch(() => '')).split(' ');
  const pid = Number(number);
  if (!pid || !isAlive(pid)) return null;
  // An older version noted the number only.
  return birth === undefined || (await birthOf(pid)) === birth ? pid : null;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
