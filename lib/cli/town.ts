import { existsSync } from 'node:fs';
import { type ImportOutcome, importTown } from '@/lib/town/import';
import { progressBar } from './progress';

export const help = `Imports the town's boundary, places and house numbers.

Usage: npm run cli -- town import FILE
  FILE   boundary (GeoJSON polygon), named places (GeoJSON points with "name"), or house numbers
         (CSV or GeoJSON; WGS 84 or EPSG:25832), which replace those imported before`;

const refusals: Record<Extract<ImportOutcome, { ok: false }>['reason'], string> = {
  unreadable: 'This file could not be read as GeoJSON or CSV.',
  noColumns: 'The columns for street, house number and coordinates were not found.',
  noRows: 'No row of this file could be used.',
};

export async function run([verb, file]: string[]): Promise<number> {
  if (verb !== 'import' || !file) {
    console.error(help);
    return 2;
  }
  if (!existsSync(file)) {
    console.error(`There is no file ${file}.`);
    return 1;
  }
  let report: ((done: number) => void) | undefined;
  const outcome = await importTown(file, (done, total) => {
    report ??= progressBar('Import', total);
    report(done);
  });
  if (!outcome.ok) {
    console.error(`${refusals[outcome.reason]} Nothing was changed.`);
    return 1;
  }
  console.log(describe(outcome));
  return 0;
}

function describe(outcome: Extract<ImportOutcome, { ok: true }>): string {
  if (outcome.kind === 'boundary') return 'Boundary imported.';
  if (outcome.kind === 'places') return `${outcome.count} places imported.`;
  const bad = outcome.bad.map(({ line, reason }) => `  line ${line}: ${reason}`);
  return [
    `${outcome.count} addresses imported, ${outcome.otherTowns} of other towns left out, ${outcome.badCount} not usable.`,
    ...bad,
  ].join('\n');
}
