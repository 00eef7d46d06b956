import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { env } from '@/lib/env';
import { forgetServer, noteServer, runningServer } from '@/lib/server/running';
import { useDatabase } from '../helpers/database';

useDatabase();
const pidFile = () => path.join(env().DATA_DIR, 'server.pid');

beforeEach(noteServer);

test('the server that has noted itself is found, and not any more after it has stopped', async () => {
  expect(await runningServer()).toBe(process.pid);
  await forgetServer();
  expect(await runningServer()).toBeNull();
});

test('a number that a crashed server left behind and another process has now is no server', async () => {
  const [pid, birth] = (await readFile(pidFile(), 'utf8')).split(' ');
  await writeFile(pidFile(), `${pid} ${Number(birth) - 1}`);
  expect(await runningServer()).toBeNull();
});

test('a number nobody has is no server', async () => {
  await writeFile(pidFile(), '4194304 1');
  expect(await runningServer()).toBeNull();
});
