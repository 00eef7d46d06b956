import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeAttachment } from '@/lib/mailbox/store-file';
import { processState } from '@/lib/process-state';
import { useDatabase } from '../helpers/database';

/** The harmless text that every scanner finds, in two pieces so that none finds it here. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const { dataDir } = useDatabase();
const home = mkdtempSync(path.join(tmpdir(), 'buergerweg-clamd-'));
const socket = path.join(home, 'clamd.sock');
let clamd: ChildProcess;

/** A real clamd that knows one signature: nothing has to be downloaded. */
beforeAll(async () => {
  writeFileSync(path.join(home, 'eicar.ndb'), `Eicar-Test:0:*:${Buffer.from(eicar).toString('hex')}\n`);
  const config = path.join(home, 'clamd.conf');
  const lines = [
    `LocalSocket ${socket}`,
    `DatabaseDirectory ${home}`,
    `User ${userInfo().username}`,
    'Foreground yes',
    'StreamMaxLength 50M',
  ];
  writeFileSync(config, lines.join('\n'));
  clamd = spawn('/usr/sbin/clamd', ['--config-file', config], { stdio: 'ignore' });
  for (const giveUpAt = Date.now() + 60_000; !existsSync(socket); ) {
    if (clamd.exitCode !== null || Date.now() > giveUpAt) throw new Error('clamd did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.env.CLAMD_SOCKET = socket;
  processState.forget('env');
}, 90_000);
afterAll(() => {
  delete process.env.CLAMD_SOCKET;
  clamd.kill();
  rmSync(home, { recursive: true, force: true });
});

const offer = async (content: Buffer, name = 'Antrag.pdf') => {
  const file = path.join(dataDir(), 'offered');
  writeFileSync(file, content);
  return storeAttachment({ path: file, size: content.length, name });
};

test('a PDF with a finding is refused as one, a clean one is kept', async () => {
  expect(await offer(Buffer.from(`%PDF-1.7\n${eicar}\n`))).toMatchObject({
    ok: false,
    code: 'unsupportedMedia',
    fields: { files: 'virus' },
  });
  expect(await offer(Buffer.from('%PDF-1.7\nharmless'))).toMatchObject({ ok: true });
});

test('a finding deep in a large file is found', async () => {
  const large = Buffer.alloc(19 * 1024 * 1024, 'a');
  large.write('%PDF-1.7\n');
  large.write(eicar, large.length - 200);
  expect(await offer(large)).toMatchObject({ fields: { files: 'virus' } });
});

test('when the scanner is gone nothing is taken in', async () => {
  clamd.kill('SIGKILL');
  await new Promise((resolve) => clamd.once('exit', resolve));
  await expect(offer(Buffer.from('%PDF-1.7\nharmless'))).rejects.toThrow();
});
