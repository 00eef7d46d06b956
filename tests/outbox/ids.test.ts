import { expect, test } from 'vitest';
import { sha256Hex, uuidv7 } from '@/lib/outbox/ids';

test('ids are UUIDs of version 7 in the order they were made, also within a millisecond', () => {
  const ids = Array.from({ length: 6_000 }, () => uuidv7(1_790_000_000_000));
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a clock set back does not put new items before old ones', () => {
  const before = uuidv7(1_800_000_000_000);
  expect(uuidv7(1_000_000_000_000) > before).toBe(true);
});

test('an id carries its time', () => {
  const now = 1_900_000_000_000;
  expect(Number.parseInt(uuidv7(now).replace('-', '').slice(0, 12), 16)).toBe(now);
});

test('the hash of no bytes is the well-known one', async () => {
  expect(await sha256Hex(new ArrayBuffer(0))).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});
