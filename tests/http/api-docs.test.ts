import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { categories } from '@/lib/reports/catalogue';
import { drawnPhoto } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';

const docs = readFileSync(path.resolve(import.meta.dirname, '../../docs/api.md'), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'buergerweg-docs-'));
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  writeFileSync(path.join(folder, 'pothole.jpg'), await drawnPhoto());
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.dispose();
});

test('the curl example of docs/api.md works as it stands, twice', async () => {
  const example = /```sh\n([\s\S]+?)```/.exec(docs)?.[1] ?? '';
  expect(example).toContain('curl');
  const run = () =>
    promisify(execFile)('sh', ['-c', example], { cwd: folder, env: { ...process.env, SERVER: server.url } });
  const [first, second] = [await run(), await run()];
  const receipt = JSON.parse(first.stdout);
  expect(receipt).toMatchObject({ id: '0199f3a2-7c1e-7b52-9d0a-3c5f1e8a4b60', photos: [{}] });
  expect(JSON.parse(second.stdout)).toEqual(receipt);
});

test('every kind of damage stands in the documentation', () => {
  for (const category of categories) expect(docs).toContain(`\`${category}\``);
});
