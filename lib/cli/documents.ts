import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemActor } from '@/lib/accounts/actor';
import { refusalSentence } from '@/lib/documents/import/refusal-sentence';
import { applyImport, previewImport } from '@/lib/documents/import/run';
import { type Staged, stageFile } from '@/lib/documents/import/stage';
import { FileRefusal, type ImportReport } from '@/lib/documents/import/types';
import { progressBar } from './progress';

export const help = `Imports the office's file of ordered identity cards and passports.

Usage: npm run cli -- documents import FILE [--dry-run] [--full] [--json]
  FILE       CSV with the headings typ;seriennummer;status;datum[;abholort][;code], or (.json, .jsonl, .ndjson)
             a list of objects, or one object in each line, with the same keys. Nothing of it is kept but keyed
             hashes of the numbers: delete it afterwards.
  --dry-run  only says what would change
  --full     FILE names every document: those it leaves out are no longer known
  --json     prints the outcome as JSON

Rows that cannot be read are set aside with line and reason; the others go in, all at one moment. The same file
twice changes nothing. Exit codes: 0 done, 1 refused (nothing has changed), 2 wrong usage, 3 another import is
at work.`;

const WAIT_MS = 30_000;

interface Flags {
  readonly isDryRun: boolean;
  readonly isFull: boolean;
  readonly asJson: boolean;
}

export async function run([verb, ...args]: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      full: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (verb !== 'import' || !file || positionals.length > 1) {
    console.error(help);
    return 2;
  }
  if (!existsSync(file)) {
    console.error(`There is no file ${file}.`);
    return 1;
  }
  const { 'dry-run': isDryRun = false, full: isFull = false, json: asJson = false } = values;
  return importFile(file, { isDryRun, isFull, asJson });
}

async function importFile(file: string, flags: Flags): Promise<number> {
  let staged: Staged | null = null;
  try {
    staged = await stageFile(file, /\.(json|jsonl|ndjson)$/i.test(file) ? 'json' : 'csv', bar('Read'));
    return await apply(staged, flags);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    const { reason, where } = error;
    if (flags.asJson) console.log(JSON.stringify({ ok: false, code: reason, where }));
    else console.error(`${refusalSentence(reason, where)} Nothing was changed.`);
    return 1;
  } finally {
    await staged?.staging.discard();
  }
}

async function apply(staged: Staged, { isDryRun, isFull, asJson }: Flags): Promise<number> {
  const mode = isFull ? 'full' : 'delta';
  const result = isDryRun
    ? ({ ok: true, value: await previewImport(staged, mode) } as const)
    : await applyImport(systemActor, staged, {
        mode,
        source: 'cli',
        waitMs: WAIT_MS,
        onProgress: bar('Write'),
      });
  if (!result.ok) {
    if (asJson) console.log(JSON.stringify({ ok: false, code: 'running' }));
    else console.error('Another import is at work. Nothing was changed; try again in a minute.');
    return 3;
  }
  console.log(asJson ? JSON.stringify({ ok: true, ...result.value }) : describe(result.value));
  return 0;
}

/** A progress bar that learns its total with the first step. */
function bar(label: string): (done: number, total: number) => void {
  let report: ((done: number) => void) | undefined;
  return (done, total) => {
    report ??= progressBar(label, total);
    report(done);
  };
}

function describe(report: ImportReport): string {
  const { isDryRun, mode, rows, added, changed, unchanged, removed, kept, wentBack, skipped } = report;
  const lines = [
    `${isDryRun ? 'Dry run, nothing was changed. ' : ''}${rows} rows (${mode}): ${added} new, ${changed} changed, ` +
      `${unchanged} unchanged${mode === 'full' ? `, ${removed} no longer known` : ''}.`,
  ];
  if (wentBack > 0) lines.push(`${wentBack} went back to an earlier status; they were taken.`);
  if (skipped > 0) lines.push(`${skipped} were handed over more than 30 days ago and left out.`);
  if (kept > 0)
    lines.push(`${kept} left out of the file were kept, because not every number in it could be read.`);
  if (report.duplicates > 0) lines.push(`${report.duplicates} rows say what another row says.`);
  for (const { from, to, count } of report.moves) {
    lines.push(`  ${from ?? '(new)'} → ${to ?? '(no longer known)'}: ${count}`);
  }
  if (report.setAside > 0) lines.push(`${report.setAside} rows were set aside:`);
  for (const { line, reason } of report.notes) lines.push(`  line ${line}: ${reason}`);
  return lines.join('\n');
}
