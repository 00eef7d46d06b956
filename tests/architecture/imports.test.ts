import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
/** Lower layers first; a file may import its own layer and lower ones. `lib/cli`, `lib/server` are entry points. */
const layers = ['db', 'lib', 'components', 'app'] as const;

function* sources(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) yield* sources(file);
    else if (/\.(ts|tsx|mjs)$/.test(name)) yield file;
  }
}

const importPattern = /(?:from\s+|import\s*\(?\s*|new URL\()['"]([^'"]+)['"]/g;

/** Files of the project that a file imports, relative to the root. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(importPattern)]
    .map((match) => match[1] ?? '')
    .filter((name) => name.startsWith('@/') || name.startsWith('.'))
    .map((name) =>
      name.startsWith('@/') ? name.slice(2) : path.relative(root, path.resolve(path.dirname(file), name)),
    );
}

const layerOf = (file: string) => layers.indexOf(file.split(path.sep)[0] as (typeof layers)[number]);

/** The schema takes its closed lists and types from these; they import nothing themselves. */
const sharedLists = /^lib\/((\w+\/)+(catalogue|status|actions|roles|actor|events|types)|env|process-state)$/;

describe('imports go one way: app → components → lib → db', () => {
  const files = layers.flatMap((layer) => [...sources(path.join(root, layer))]);

  test.each(files.map((file) => path.relative(root, file)))('%s', (file) => {
    const own = layerOf(file);
    const upward = importsOf(path.join(root, file)).filter(
      (target) => layerOf(target) > own && !(own === 0 && sharedLists.test(target)),
    );
    expect(upward).toEqual([]);
  });

  test('there is something to check', () => expect(files.length).toBeGreaterThan(50));
});

test('only lib/env.ts and the server’s start read process.env', () => {
  const allowed = /^(lib\/env\.ts|lib\/server\/(start\.mjs|build\.ts|next-env\.ts))$/;
  const readers = [...layers]
    .flatMap((layer) => [...sources(path.join(root, layer))])
    .map((file) => path.relative(root, file))
    .filter(
      (file) => !allowed.test(file) && readFileSync(path.join(root, file), 'utf8').includes('process.env'),
    );
  expect(readers).toEqual([]);
});
