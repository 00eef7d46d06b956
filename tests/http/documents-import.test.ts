import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { actorOf } from '@/lib/accounts/actor';
import { createToken, revokeToken } from '@/lib/tokens/tokens';
import { header, serial } from '../documents/import/files';
import { addUser, cookiesOf, signInAs } from '../helpers/accounts';
import { useDataDir } from '../helpers/factories';
import { makeUser } from '../helpers/people';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let close: () => Promise<void>;
let token = '';
let tokenId = '';
beforeAll(async () => {
  server = await startServer();
  close = useDataDir(server.dataDir);
  const admin = actorOf(await makeUser({ role: 'admin' }));
  const made = await createToken(admin, { name: 'Fachverfahren', scope: 'documents:import' });
  if (!made.ok) throw new Error(made.code);
  ({ token, id: tokenId } = made.value);
});
afterAll(async () => {
  await close();
  await server.dispose();
});

const rows = (count: number, word = 'unterwegs', from = 0): string =>
  `${header}\n${Array.from({ length: count }, (_, index) => `PA;${serial(from + index)};${word};2026-11-20\n`).join('')}`;

interface Options {
  readonly query?: string;
  readonly type?: string;
  readonly bearer?: string | null;
}
function send(body: string | Uint8Array, { query = '', type = 'text/csv', bearer = token }: Options = {}) {
  const headers: Record<string, string> = { 'content-type': type };
  if (bearer !== null) headers.authorization = `Bearer ${bearer}`;
  return fetch(`${server.url}/api/documents/import${query}`, {
    method: 'POST',
    body: body as BodyInit,
    headers,
  });
}
const count = async (): Promise<number> => {
  const found = await (await db()).all<{ n: number }>(sql`select count(*) as n from document_statuses`);
  return found[0]?.n ?? -1;
};

test('a program with a token sends CSV or JSON; a dry run changes nothing; a full file forgets the rest', async () => {
  const dry = await send(rows(3), { query: '?dryRun=1' });
  expect(dry.status).toBe(200);
  expect(dry.headers.get('cache-control')).toBe('no-store');
  expect(await dry.json()).toMatchObject({ isDryRun: true, added: 3 });
  expect(await count()).toBe(0);
  expect(await (await send(rows(3))).json()).toMatchObject({ isDryRun: false, added: 3, setAside: 0 });
  const entry = {
    typ: 'Personalausweis',
    seriennummer: serial(1),
    status: 'abholbereit',
    datum: '2026-11-21',
  };
  const json = await send(JSON.stringify([entry]), { type: 'application/json', query: '?full=1' });
  expect(await json.json()).toMatchObject({ mode: 'full', changed: 1, removed: 2 });
  const lines = await send(`${JSON.stringify(entry)}\n`, { type: 'application/x-ndjson' });
  expect(await lines.json()).toMatchObject({ unchanged: 1, changed: 0 });
  expect(await count()).toBe(1);
});

test('without a token, with a wrong or a revoked one the door stays shut', async () => {
  const before = await count();
  for (const bearer of [null, 'bw_wrong', `bw_${'x'.repeat(43)}`]) {
    const answer = await send(rows(5), { bearer });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'unauthenticated' });
  }
  const admin = actorOf(await makeUser({ role: 'admin' }));
  expect(await revokeToken(admin, { id: tokenId })).toMatchObject({ ok: true });
  expect((await send(rows(5))).status).toBe(401);
  const made = await createToken(admin, { name: 'Neu', scope: 'documents:import' });
  if (made.ok) ({ token } = made.value);
  expect(await count()).toBe(before);
});

test('a session opens the door for programs to nobody', async () => {
  await addUser(server, 'frau.schulte@example.org', 'staff');
  const cookie = await signInAs(server, 'frau.schulte@example.org');
  const headers = { cookie, 'content-type': 'text/csv' };
  const answer = await fetch(`${server.url}/api/documents/import`, {
    method: 'POST',
    body: rows(1),
    headers,
  });
  expect(answer.status).toBe(401);
  expect(cookiesOf(answer)).toBe('');
});

test.each<[string, string, string, number, string]>([
  ['no known type', rows(1), 'application/pdf', 415, 'importType'],
  ['nothing', '', 'text/csv', 422, 'importEmpty'],
  [
    'a name',
    `${header};Nachname\nPA;T22000129;unterwegs;2026-11-20;Muster\n`,
    'text/csv',
    422,
    'importPersonalData',
  ],
  ['half a line', `${header}\nPA;T220001`, 'text/csv', 422, 'importHalfLine'],
  ['no JSON', 'hallo', 'application/json', 422, 'importJson'],
])('a body with %s is refused with a code and a sentence', async (_what, body, type, status, code) => {
  const answer = await send(body, { type });
  expect(answer.status).toBe(status);
  const { fields, message } = (await answer.json()) as { fields: object; message: string };
  expect(fields).toEqual({ file: code });
  expect(message.length).toBeGreaterThan(20);
});

test('a file over 40 MB is refused with 413', async () => {
  const body = new Uint8Array(40.5 * 1024 * 1024).fill(65);
  expect((await send(body)).status).toBe(413);
});

test('no number reaches the log', () => {
  expect(server.output()).not.toContain(serial(1));
  expect(server.output()).not.toContain(token);
});

test('the server answers while it takes a long file', async () => {
  const times: number[] = [];
  let isDone = false;
  const sending = send(rows(60_000, 'unterwegs', 100_000)).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const startedAt = performance.now();
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    times.push(performance.now() - startedAt);
    await pause(50);
  }
  expect(await (await sending).json()).toMatchObject({ added: 60_000 });
  times.sort((a, b) => a - b);
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(500);
});

test('memory does not grow with the file: 100,000 rows go through a small heap', async () => {
  const file = path.join(server.dataDir, 'long.csv');
  writeFileSync(file, rows(100_000, 'unterwegs', 1_000_000));
  // As objects the rows alone would take more than these 64 MB.
  const outcome = await importIn({ NODE_OPTIONS: '--max-old-space-size=64' }, file).ended;
  expect(outcome).toBe(0);
});

test('the command line shows what it would do, does it, and says what was set aside', async () => {
  const file = path.join(server.dataDir, 'export.csv');
  writeFileSync(file, `${rows(2, 'abholbereit', 300_000)}PA;kaputt;abholbereit;2026-11-20\n`);
  const dry = await server.cli(['documents', 'import', file, '--dry-run']);
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.stdout).toContain('2 new');
  expect(dry.stdout).toContain('line 4: number');
  const done = await server.cli(['documents', 'import', file, '--json']);
  expect(JSON.parse(done.stdout)).toMatchObject({ ok: true, added: 2, setAside: 1 });
  expect(done.stderr).toContain('100 %');
  writeFileSync(file, `${header};Vorname\n`);
  const refused = await server.cli(['documents', 'import', file, '--json']);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, code: 'personalData' });
  for (const args of [['import'], ['import', file, '--nonsense'], ['export']])
    expect((await server.cli(['documents', ...args])).code).toBe(2);
  expect((await server.cli(['documents', '--help'])).stdout).toContain('--dry-run');
});

/** `documents import` as a group of processes of its own. */
function importIn(env: Record<string, string>, file: string) {
  const child = spawn(process.execPath, ['lib/server/start.mjs', '--cli', 'documents', 'import', file], {
    env: { ...process.env, ...env, DATA_DIR: server.dataDir, PORT: String(server.port) },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.setEncoding('utf8').resume();
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, ended };
}

test('an import killed half-way leaves what was there, and the next one takes the whole file', async () => {
  const before = await count();
  const file = path.join(server.dataDir, 'killed.csv');
  writeFileSync(file, rows(30_000, 'abholbereit', 400_000));
  const { child, ended } = importIn({}, file);
  let said = '';
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (chunk) => {
      said += chunk;
      if (/Write .*[3-6]0 %/.test(said)) resolve();
    });
    void ended.then(() => resolve());
  });
  // The whole group: the command's process is a child of the one that was started.
  if (child.pid) process.kill(-child.pid, 'SIGKILL');
  expect(said).not.toContain('100 % (30000');
  expect(await count()).toBe(before);
  const again = await server.cli(['documents', 'import', file, '--json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, added: 30_000 });
  expect(await count()).toBe(before + 30_000);
  expect(readFileSync(file, 'utf8').length).toBeGreaterThan(0);
});
