import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writePublicFiles } from '@/lib/server/public-files';

const root = mkdtempSync(path.join(tmpdir(), 'buergerweg-public-'));
cpSync('node_modules/libheif-js', path.join(root, 'node_modules/libheif-js'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const files = () =>
  ['public/heic', 'public/icons'].flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)),
  );
const ages = () =>
  files().map((name) => [name, statSync(path.join(root, name)).ino, statSync(path.join(root, name)).mtimeMs]);

test('made files are there whole, and a second start does not touch them', () => {
  writePublicFiles(root);
  expect(files().sort()).toEqual([
    'public/heic/LICENSE.txt',
    'public/heic/libheif.js',
    'public/heic/libheif.wasm',
    'public/icons/ui.svg',
  ]);
  expect(readFileSync(path.join(root, 'public/heic/LICENSE.txt'), 'utf8')).toMatch(/libheif-js \d+\./);
  const before = ages();
  writePublicFiles(root);
  expect(ages()).toEqual(before);
});

test('one that is another is replaced by a new file: who reads the old one reads it to its end', () => {
  const file = path.join(root, 'public/icons/ui.svg');
  const { ino } = statSync(file);
  const made = readFileSync(file, 'utf8');
  writeFileSync(file, 'half');
  writePublicFiles(root);
  expect(readFileSync(file, 'utf8')).toBe(made);
  expect(statSync(file).ino).not.toBe(ino);
});
