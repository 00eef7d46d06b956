import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemActor } from '@/lib/accounts/actor';
import { importCodes } from '@/lib/services/gewerbe/office/codes';

export const help = `Imports the Klassifikation der Wirtschaftszweige (WZ), which the trade office searches.

Usage: npm run cli -- trade import-wz FILE --edition 2008|2025 [--json]
  FILE  CSV with the columns "Code" and "Titel"; replaces what was imported of that edition before`;

const refusals: Readonly<Record<string, string>> = {
  wzFile: 'This file has no usable rows with a code and a title.',
  wzTooMany: 'This file is too long to be a table of codes.',
};

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { edition: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [verb, path] = positionals;
  if (verb !== 'import-wz' || !path || !['2008', '2025'].includes(values.edition ?? '')) {
    console.error(help);
    return 2;
  }
  if (!existsSync(path)) {
    console.error(`There is no file ${path}.`);
    return 1;
  }
  const edition = `WZ ${values.edition}`;
  const result = await importCodes(systemActor, { edition, file: readFileSync(path, 'utf8') });
  if (!result.ok) {
    console.error(
      `${refusals[result.fields?.file ?? ''] ?? 'The file could not be read.'} Nothing was changed.`,
    );
    return 1;
  }
  console.log(
    values.json ? JSON.stringify(result.value) : `${result.value.count} codes of ${edition} imported.`,
  );
  return 0;
}
