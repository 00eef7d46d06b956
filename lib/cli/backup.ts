import path from 'node:path';
import { parseArgs } from 'node:util';
import { createBackup } from '@/lib/backup/create';
import { progressBar } from './progress';

export const help = `Writes database, photos and secrets into one file, while the server runs.

Usage: npm run cli -- backup [--out FILE] [--json]
  --out FILE   where to (default: backups/buergerweg-<time>.tar.gz); holds the secrets, so keep it safe
  --json       print { file, bytes, photos } for scripts`;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' }, json: { type: 'boolean' } } });
  const stamp = new Date().toISOString().replaceAll(':', '').slice(0, 17);
  const file = path.resolve(values.out ?? `backups/buergerweg-${stamp}.tar.gz`);
  const result = await createBackup(file, (total) => progressBar('Backup', total));
  if (values.json) console.log(JSON.stringify({ file, ...result }));
  else
    console.log(
      `Backup written: ${file} (${Math.ceil(result.bytes / 1e6)} MB, ${result.photos} photo files)`,
    );
  return 0;
}
