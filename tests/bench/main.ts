/** `npm run bench [row …]`: prints every figure with its limit; exit code 1 when one is not met. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Bench, Row } from './row';

const benches: Record<string, () => Promise<Bench>> = {
  ingest: async () => (await import('./ingest')).ingest,
  import: async () => (await import('./import')).importRows,
  documents: async () => (await import('./documents')).documents,
  areas: async () => (await import('./areas')).areas,
  map: async () => (await import('./map')).map,
  pages: async () => (await import('./pages')).pages,
  lighthouse: async () => (await import('./lighthouse')).lighthouseRows,
};

const asTable = (rows: readonly Row[]): string =>
  [
    '| What | Measured | Compared with | Result | Limit | |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) =>
      [
        '',
        row.name,
        row.measured,
        row.comparedWith,
        row.result,
        row.limit,
        row.isMet ? 'met' : '**missed**',
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n');

/** Puts the table between the marks of README.md. */
function writeReadme(table: string): void {
  const readme = readFileSync('README.md', 'utf8');
  const machine = `Node ${process.versions.node}, ${cpus().length} cores; \`npm run bench -- --readme\`.`;
  const block = `<!-- bench -->\n${machine}\n\n${table}\n<!-- /bench -->`;
  writeFileSync('README.md', readme.replace(/<!-- bench -->[\s\S]*<!-- \/bench -->/, block));
  // As `npm run check` wants its columns.
  execFileSync('node_modules/.bin/biome', ['format', '--write', 'README.md']);
}

const args = process.argv.slice(2);
const chosen = args.filter((arg) => arg in benches);
const rows: Row[] = [];
for (const name of chosen.length > 0 ? chosen : Object.keys(benches)) {
  console.error(`${name} …`);
  const run = await benches[name]?.();
  const found = (await run?.()) ?? [];
  for (const row of found) console.error(`  ${row.name}: ${row.result} (${row.limit})`);
  rows.push(...found);
}
console.log(asTable(rows));
if (args.includes('--readme')) writeReadme(asTable(rows));
process.exit(rows.every((row) => row.isMet) ? 0 : 1);
