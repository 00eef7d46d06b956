import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

test('no page takes the sender out of its own forms', () => {
  // With "no-referrer" a browser sends "Origin: null", and our guard against other websites refuses the form.
  const pages = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => path.join(folder, String(name)))
      .filter((name) => name.endsWith('.tsx')),
  );
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((file) => readFileSync(file, 'utf8').includes('no-referrer'))).toEqual([]);
});
