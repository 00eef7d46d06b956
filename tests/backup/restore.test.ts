import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { count, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { withPresentData } from '@/db/data-generation';
import { reports, settings } from '@/db/schema';
import { createBackup } from '@/lib/backup/create';
import { DATABASE_NAME, PENDING_FOLDER, READY_FILE } from '@/lib/backup/layout';
import { restoreBackup } from '@/lib/backup/restore';
import { processState } from '@/lib/process-state';
import { secrets } from '@/lib/secrets';
import { takeOverPending } from '@/lib/server/pending-restore';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';

const { dataDir } = useDatabase();
const here = (...names: string[]) => path.join(dataDir(), ...names);
const reportsNow = async () => (await (await db()).select({ n: count() }).from(reports))[0]?.n;

/** A restored folder that waits to be taken over: the data of this moment, and one photo. */
async function prepare(): Promise<void> {
  secrets();
  mkdirSync(here(PENDING_FOLDER, 'photos'), { recursive: true });
  mkdirSync(here(PENDING_FOLDER, 'attachments'));
  writeFileSync(here(PENDING_FOLDER, 'photos', 'restored.jpg'), 'restored');
  mkdirSync(here(PENDING_FOLDER, 'secrets'));
  for (const name of readdirSync(here('secrets')))
    writeFileSync(here(PENDING_FOLDER, 'secrets', name), readFileSync(here('secrets', name)), {
      mode: 0o600,
    });
  await (await db()).run(sql`vacuum into ${here(PENDING_FOLDER, DATABASE_NAME)}`);
  writeFileSync(here(PENDING_FOLDER, READY_FILE), '');
}

let keys = '';
beforeEach(async () => {
  await makeReport();
  await prepare();
  keys = readFileSync(here('secrets', 'secrets.json'), 'utf8');
  mkdirSync(here('photos'), { recursive: true });
  writeFileSync(here('photos', 'present.jpg'), 'present');
});
afterEach(async () => {
  await takeOverPending();
});

test('two looks at once take a backup over once: nothing of what it brought is set aside again', async () => {
  const before = await reportsNow();
  await Promise.all([takeOverPending(), takeOverPending(), takeOverPending()]);
  expect(await reportsNow()).toBe(before);
  expect(readFileSync(here('secrets', 'secrets.json'), 'utf8')).toBe(keys);
  expect(readdirSync(here('photos'))).toEqual(['restored.jpg']);
});

test.each(['photos', 'secrets', 'attachments'])(
  'killed after %s was moved, the next try goes on and leaves it where it is',
  async (moved) => {
    const before = await reportsNow();
    const beside = mkdtempSync(path.join(tmpdir(), 'buergerweg-aside-'));
    // As a kill leaves it: the present folder is set aside, the restored one is in its place.
    renameSync(here(moved), path.join(beside, moved));
    renameSync(here(PENDING_FOLDER, moved), here(moved));
    await takeOverPending();
    expect(await reportsNow()).toBe(before);
    expect(readdirSync(here('photos'))).toEqual(['restored.jpg']);
    expect(readFileSync(here('secrets', 'secrets.json'), 'utf8')).toBe(keys);
    expect(existsSync(here(PENDING_FOLDER))).toBe(false);
  },
);

test('what a request has begun before a restore is not written into the restored data', async () => {
  const write = (key: string) =>
    writeTx((tx) => tx.insert(settings).values({ key, value: 'x', updatedAt: Date.now() }));
  const begun = withPresentData(async () => {
    await takeOverPending();
    await write('begun-before');
  });
  await expect(begun).rejects.toThrow(/restored backup/);
  await withPresentData(() => write('begun-after'));
  const keysNow = (await (await db()).select({ key: settings.key }).from(settings)).map(({ key }) => key);
  expect(keysNow).toContain('begun-after');
  expect(keysNow).not.toContain('begun-before');
});

test('a backup is not restored beside a database elsewhere', async () => {
  const file = here('backup.tar.gz');
  await createBackup(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  process.env.DATABASE_URL = `file:${here('elsewhere.db')}`;
  processState.forget('env');
  const restored = await restoreBackup(file);
  Reflect.deleteProperty(process.env, 'DATABASE_URL');
  processState.forget('env');
  expect(restored).toEqual({ ok: false, reason: expect.stringContaining('DATABASE_URL') });
  // The folder that waits is another one's, and stays.
  expect(existsSync(here(PENDING_FOLDER, READY_FILE))).toBe(true);
});

test('what a killed backup left is gone with the next one after a day, one under way stays', async () => {
  const [old, fresh] = [here('backup-abc123'), here('backup-def456')];
  for (const folder of [old, fresh]) mkdirSync(folder);
  const longAgo = new Date(Date.now() - 2 * 24 * 3600_000);
  utimesSync(old, longAgo, longAgo);
  await createBackup(here('again.tar.gz'));
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
});
