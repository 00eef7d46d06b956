import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse';
import { header, serial } from '../documents/import/files';
import type { Row } from './row';

const ROWS = 200_000;
const LIMIT_S = 30;

/** The least such a file can cost: split it and take one HMAC of each number. */
async function bare(file: string): Promise<number> {
  const key = randomBytes(32);
  const startedAt = performance.now();
  for await (const [, number] of createReadStream(file).pipe(parse({ delimiter: ';', from: 2 })))
    createHmac('sha256', key).update(number).digest('base64url');
  return (performance.now() - startedAt) / 1000;
}

/** `npm run cli -- documents import`, with everything around it. @returns seconds */
function importFile(file: string, dataDir: string): Promise<number> {
  const args = ['lib/server/start.mjs', '--cli', 'documents', 'import', file];
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DATA_DIR: dataDir };
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    child.on('exit', (code) =>
      code === 0 ? resolve((performance.now() - startedAt) / 1000) : reject(new Error(`import: ${code}`)),
    );
  });
}

/** The office's file of 200,000 documents into an empty database: read, hashed, compared, written, in use. */
export async function importRows(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buergerweg-bench-'));
  try {
    const file = path.join(folder, 'export.csv');
    const lines = Array.from({ length: ROWS }, (_, index) => `PA;${serial(index)};unterwegs;2026-11-20`);
    await writeFile(file, `${header}\n${lines.join('\n')}\n`);
    const least = await bare(file);
    const seconds = await importFile(file, folder);
    return [
      {
        name: `Import of ${ROWS.toLocaleString('en')} documents`,
        measured: `${seconds.toFixed(1)} s`,
        comparedWith: `bare csv-parse and HMAC of the same file: ${least.toFixed(1)} s`,
        result: `${(seconds / least).toFixed(1)} ×`,
        limit: `< ${LIMIT_S} s`,
        isMet: seconds < LIMIT_S,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
