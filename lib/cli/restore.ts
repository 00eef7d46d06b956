import path from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from '@/lib/backup/restore';

export const needsNoDatabase = true;

export const help = `Puts a backup in the place of the data folder; a running server takes it over by itself.

Usage: npm run cli -- restore FILE --yes
  --yes   required: what is in the data folder now is set aside (before-restore-<time>), not deleted`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { yes: { type: 'boolean' } },
  });
  const [file] = positionals;
  if (!file || !values.yes) {
    console.error(file ? 'Say --yes to replace the data that is there now.' : help);
    return 2;
  }
  const result = await restoreBackup(path.resolve(file));
  if (!result.ok) {
    console.error(result.reason);
    return 1;
  }
  console.log(
    result.by === 'server'
      ? 'Restored. The running server has taken it over.'
      : 'Restored. Start the server with: npm start',
  );
  return 0;
}
