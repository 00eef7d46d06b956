import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.each(['de', 'en'])('no hyphen that Fira Sans does not have stands in the words (%s)', (locale) => {
  const files = readdirSync(`lib/i18n/${locale}`);
  expect(files.length).toBeGreaterThan(10);
  const using = files.filter((file) =>
    /\\u2011|\u2011/i.test(readFileSync(`lib/i18n/${locale}/${file}`, 'utf8')),
  );
  expect(using).toEqual([]);
});
