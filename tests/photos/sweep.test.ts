import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { photoPath, storeFile } from '@/lib/photos/files';
import { sweepPhotos } from '@/lib/photos/sweep';
import { useDatabase } from '../helpers/database';
import { makePhoto, makeReport } from '../helpers/factories';

useDatabase();

const age = (file: string, hours: number) => {
  const at = new Date(Date.now() - hours * 3600_000);
  utimesSync(file, at, at);
};

test('only files that no row names and that are older than a day are deleted', async () => {
  const [full, thumb, orphan, young, reused] = (await Promise.all(
    ['full', 'thumb', 'orphan', 'young', 'reused'].map((text) => storeFile(Buffer.from(text))),
  )) as [string, string, string, string, string];
  const unfinished = `${photoPath(orphan)}.123.tmp`;
  writeFileSync(unfinished, 'half');
  await makePhoto((await makeReport()).id, { fullHash: full, thumbHash: thumb });
  for (const hash of [full, thumb, orphan, reused]) age(photoPath(hash), 25);
  age(unfinished, 25);
  age(photoPath(young), 23);
  await storeFile(Buffer.from('reused'));

  expect(await sweepPhotos()).toBe(2);
  expect([full, thumb, young, reused].map((hash) => existsSync(photoPath(hash)))).toEqual(
    Array(4).fill(true),
  );
  expect([photoPath(orphan), unfinished].map((file) => existsSync(file))).toEqual([false, false]);
});
