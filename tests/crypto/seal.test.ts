import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SealBroken } from '@/lib/crypto/aead';
import { addMasterKey, masterKeys, removeOldMasterKeys } from '@/lib/crypto/master-keys';
import { open, rewrap, seal } from '@/lib/crypto/seal';
import { openStream, sealStream } from '@/lib/crypto/seal-stream';
import type { Sealed } from '@/lib/crypto/types';
import { useDatabase } from '../helpers/database';

const { dataDir } = useDatabase();

test('every text comes back, and only in the place it was sealed for', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uuid(), fc.uuid(), (text, id, other) => {
      const sealed = seal(`messages.body:${id}`, text);
      expect(open(`messages.body:${id}`, sealed)).toBe(text);
      if (id !== other) expect(() => open(`messages.body:${other}`, sealed)).toThrow(SealBroken);
    }),
  ));

test('a sealed text shows nothing of itself and is never the same twice', () => {
  const text = 'Ich bin im Mai umgezogen.';
  const [one, two] = [seal('x', text), seal('x', text)];
  expect(one).not.toBe(two);
  expect(Buffer.from(one).toString()).not.toContain('umgezogen');
  expect(Buffer.from(one.split('.')[3] ?? '', 'base64url').toString()).not.toContain('umgezogen');
});

test('any changed character is noticed', () =>
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...'AQgw-_059'), (at, letter) => {
      const sealed = seal('x', 'Guten Tag');
      const index = at % sealed.length;
      const changed = (sealed.slice(0, index) + letter + sealed.slice(index + 1)) as Sealed;
      // The last bits of a base64url group may carry nothing.
      const isSame = sealed.split('.').every((part, i) => {
        const other = changed.split('.')[i] ?? '';
        return i < 2
          ? part === other
          : Buffer.from(part, 'base64url').equals(Buffer.from(other, 'base64url'));
      });
      if (isSame) return;
      expect(() => open('x', changed)).toThrow(SealBroken);
    }),
  ));

test('the keys lie in a file that only the owner reads', () => {
  masterKeys();
  const file = path.join(dataDir(), 'secrets/master-keys.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ current: 1 });
});

test('after a change of the master key old texts open until the old key is gone, new wraps for ever', () => {
  const before = seal('x', 'alt');
  addMasterKey();
  const after = seal('x', 'neu');
  expect(open('x', before)).toBe('alt');
  const moved = rewrap(before);
  expect(moved.split('.')[3]).toBe(before.split('.')[3]);
  removeOldMasterKeys();
  expect(open('x', moved)).toBe('alt');
  expect(open('x', after)).toBe('neu');
  expect(() => open('x', before)).toThrow(SealBroken);
});

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function joined(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const part of source) all.push(part);
  return Buffer.concat(all);
}

test('a stream of any length comes back however it is cut', () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.nat(300), fc.constantFrom(65_535, 65_536, 65_537, 131_072, 200_000)),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 7, max: 100_000 }),
      async (length, sizeIn, sizeOut) => {
        const key = randomBytes(32);
        const plain = randomBytes(length);
        const sealed = await joined(sealStream(key, 'a', cut(plain, Math.max(sizeIn, length / 50))));
        const opened = await joined(openStream(key, 'a', cut(sealed, Math.max(sizeOut, length / 50))));
        expect(opened.equals(plain)).toBe(true);
      },
    ),
    { numRuns: 60 },
  ));

test('chunks that are missing, swapped, cut off or of another file are noticed', async () => {
  const key = randomBytes(32);
  const chunk = 65_536 + 16;
  const sealed = await joined(sealStream(key, 'a', cut(randomBytes(150_000), 9_000)));
  const [head, first, second, third] = [
    sealed.subarray(0, 7),
    sealed.subarray(7, 7 + chunk),
    sealed.subarray(7 + chunk, 7 + 2 * chunk),
    sealed.subarray(7 + 2 * chunk),
  ] as [Buffer, Buffer, Buffer, Buffer];
  const bad = [
    [head, first, second],
    [head, first],
    [head, second, first, third],
    [head, first, third],
    [head],
    [Buffer.alloc(3)],
    [head, first, second, third, third],
  ];
  for (const parts of bad) {
    await expect(joined(openStream(key, 'a', cut(Buffer.concat(parts), 50_000)))).rejects.toThrow(SealBroken);
  }
  await expect(joined(openStream(key, 'b', cut(sealed, 50_000)))).rejects.toThrow(SealBroken);
});
