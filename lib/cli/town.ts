import { existsSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { messages } from '@/lib/i18n/messages';
import { checkTown } from '@/lib/texts/town-check';
import { type ImportOutcome, importTown } from '@/lib/town/import';
import { progressBar } from './progress';

export const help = `Imports the town's data; says what is still missing before going live.

Usage: npm run cli -- town import FILE
       npm run cli -- town check [--json]
  FILE   boundary (GeoJSON polygon), named places (GeoJSON points with "name"), or house numbers
         (CSV or GeoJSON; WGS 84 or EPSG:25832), which replace those imported before
  check  exit code 1 while something blocks going live`;

const refusals: Record<Extract<ImportOutcome, { ok: false }>['reason'], string> = {
  unreadable: 'This file could not be read as GeoJSON or CSV.',
  noColumns: 'The columns for street, house number and coordinates were not found.',
  noRows: 'No row of this file could be used.',
};

export async function run([verb, ...rest]: string[]): Promise<number> {
  if (verb === 'check') return check(rest.includes('--json'));
  const [file] = rest;
  if (verb === 'import' && file) return importFile(file);
  console.error(help);
  return 2;
}

async function check(asJson: boolean): Promise<number> {
  const say = createTranslator({ locale: 'en', messages: messages.en, namespace: 'admin.check.findings' });
  const findings = (await checkTown()).map(({ key, values, ...finding }) => ({
    ...finding,
    message: say(key, values),
  }));
  const isBlocked = findings.some(({ weight }) => weight === 'blocking');
  if (asJson) console.log(JSON.stringify(findings));
  else {
    for (const { weight, subject, message } of findings) {
      console.log(`${weight === 'blocking' ? 'MISSING' : 'advice '}  ${subject}: ${message}`);
    }
    console.log(isBlocked ? 'Not ready to go live.' : 'Nothing stands in the way of going live.');
  }
  return isBlocked ? 1 : 0;
}

async function importFile(file: string): Promise<number> {
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
