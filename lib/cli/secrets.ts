import { rotateMasterKey } from '@/lib/crypto/rotate';
import { progressBar } from './progress';

export const help = `Changes the master key that protects messages and files.

Usage: npm run cli -- secrets rotate [--json]
  rotate   makes a new master key, wraps all data keys with it, removes the old one; while the server
           runs; started again after an interruption it goes on. Take a new backup afterwards.`;

export async function run([verb, ...rest]: string[]): Promise<number> {
  if (verb !== 'rotate') {
    console.error(help);
    return 2;
  }
  const result = await rotateMasterKey((total) => progressBar('Rotation', total));
  if (rest.includes('--json')) console.log(JSON.stringify(result));
  else console.log(`Master key ${result.version} is in use; ${result.rows} data keys were wrapped anew.`);
  return 0;
}
