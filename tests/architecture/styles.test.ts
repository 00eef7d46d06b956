import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Texts of all files of our own with such an ending. */
const textsOf = (ending: RegExp): string =>
  ['app', 'components', 'lib']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => ending.test(file))
        .map((file) => readFileSync(path.join(folder, file), 'utf8')),
    )
    .join('\n');

const styles = textsOf(/\.css$/);
const code = textsOf(/\.(tsx?|mjs)$/);
const namesIn = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();

test('every class that has a style is used: a phone waits for styles before its first paint', () => {
  const names = namesIn(styles, /\.((?:bw|d|st)-[\w-]+)/g);
  expect(names.length).toBeGreaterThan(200);
  const isUsed = (name: string): boolean => {
    // `bw-state--${tone}`
    const made = `${name.slice(0, name.indexOf('--') + 2)}\${`;
    return new RegExp(`${name}(?![\\w-])`).test(code) || (name.includes('--') && code.includes(made));
  };
  expect(names.filter((name) => !isUsed(name))).toEqual([]);
});

test('every token is used', () => {
  const names = namesIn(styles, /(--bw-[\w-]+):/g);
  expect(names.length).toBeGreaterThan(60);
  const isUsed = (name: string): boolean =>
    new RegExp(`var\\(${name}(?![\\w-])`).test(styles) || code.includes(name);
  expect(names.filter((name) => !isUsed(name))).toEqual([]);
});
