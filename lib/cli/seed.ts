import { parseArgs } from 'node:util';
import { makeDemoPhotos } from '@/lib/seed/photos';
import { writeDemoReports } from '@/lib/seed/write';
import { progressBar } from './progress';

export const help = `Fills the town with believable demo reports of the last 24 months (drawn photos, mixed states).

Usage: npm run cli -- seed --reports N [--seed S]
  --reports N   how many (1 to 1,000,000)
  --seed S      another number gives another town (default 1)`;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { reports: { type: 'string' }, seed: { type: 'string' } } });
  const count = Number(values.reports);
  const seed = Number(values.seed ?? 1);
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000 || !Number.isInteger(seed)) {
    console.error(help);
    return 2;
  }
  const photos = await makeDemoPhotos((total) => progressBar('Drawing photos', total));
  await writeDemoReports(count, seed, photos, progressBar('Reports', count));
  console.log(`${count} demo reports added.`);
  return 0;
}
