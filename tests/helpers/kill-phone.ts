import { readdir, readFile } from 'node:fs/promises';
import type { Phone } from './browser';

/** Processes of the browser that works on this phone's profile, and of no other. */
async function processesOf(profile: string): Promise<number[]> {
  const all = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const found = await Promise.all(
    all.map(async (id) => {
      const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
      return command.split('\0').includes(`--user-data-dir=${profile}`) ? id : null;
    }),
  );
  return found.filter((id) => id !== null);
}

/** Ends the browser without warning, as an empty battery does; its profile stays. */
export async function killPhone({ context, profile }: Phone): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  for (const id of await processesOf(profile)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
  await closed;
  while ((await processesOf(profile)).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}
