import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../helpers/server';
import { aReport, bodyOf, put } from '../helpers/submit';

let server: TestServer;
let file: string;
beforeAll(async () => {
  server = await startServer();
  file = path.join(server.dataDir, 'out', 'backup.tar.gz');
});
afterAll(() => server.dispose());

async function countReports(): Promise<number> {
  const client = createClient({ url: `file:${path.join(server.dataDir, 'buergerweg.db')}` });
  const result = await client.execute('select count(*) as n from reports');
  client.close();
  return Number(result.rows[0]?.n);
}

const seed = (reports: number) => server.cli(['seed', '--reports', String(reports)]);

async function send(reports: number): Promise<void> {
  for (let sent = 0; sent < reports; sent += 1) {
    const answer = await put(server, randomUUID(), await bodyOf(aReport()));
    expect(answer.status).toBe(201);
  }
}

// The demo photos are drawn first, which takes its time on a busy machine.
describe('backup and restore while the server runs', { timeout: 180_000 }, () => {
  test('a backup holds what was there; restoring it brings exactly that back', async () => {
    expect((await seed(40)).code).toBe(0);
    const secrets = readFileSync(path.join(server.dataDir, 'secrets/secrets.json'), 'utf8');
    const written = await server.cli(['backup', '--out', file, '--json']);
    expect(written.code, written.stderr).toBe(0);
    expect(JSON.parse(written.stdout).photos).toBeGreaterThan(10);
    expect(statSync(file).mode & 0o777).toBe(0o600);

    await send(5);
    expect(await countReports()).toBe(45);
    const restored = await server.cli(['restore', file, '--yes']);
    expect(restored.stdout + restored.stderr).toContain('The running server has taken it over');
    expect(await countReports()).toBe(40);
    expect(readFileSync(path.join(server.dataDir, 'secrets/secrets.json'), 'utf8')).toBe(secrets);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });

  test('the server goes on writing after a restore', async () => {
    await send(3);
    expect(await countReports()).toBe(43);
  });

  test('a damaged file changes nothing', async () => {
    const half = path.join(server.dataDir, 'half.tar.gz');
    writeFileSync(half, readFileSync(file).subarray(0, 5000));
    const result = await server.cli(['restore', half, '--yes']);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('Nothing was changed');
    expect(await countReports()).toBe(43);
  });

  test('without --yes nothing is replaced', async () => {
    expect((await server.cli(['restore', file])).code).toBe(2);
    expect(await countReports()).toBe(43);
  });

  test('it also works when no server runs', async () => {
    await server.stop();
    const result = await server.cli(['restore', file, '--yes']);
    expect(result.stdout).toContain('npm start');
    await server.start();
    expect(await countReports()).toBe(40);
  });
});
