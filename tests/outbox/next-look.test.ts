import { expect, test } from 'vitest';
import { msToNextLook } from '@/lib/outbox/next-look';

const now = 1_000_000;
const waiting = (nextAttemptAt: number, heldUntil = 0) =>
  ({ state: 'waiting', nextAttemptAt, heldUntil }) as const;

test.each([
  ['nothing waits', [], now - 10, 30_000],
  ['an item is due in five seconds', [waiting(now + 5_000)], now - 10, 5_000],
  ['the next of two', [waiting(now + 9_000), waiting(now + 4_000)], now - 10, 4_000],
  ['an item is due in an hour', [waiting(now + 3_600_000)], now - 10, 30_000],
  ['an item became due since the last look', [waiting(now - 2_000)], now - 5_000, 1_000],
  ['a hold ended since the last look', [waiting(now - 60_000, now - 100)], now - 5_000, 1_000],
  ['an item was due at the last look and could not go', [waiting(now - 60_000)], now - 5_000, 30_000],
  ['one could not go, another is due soon', [waiting(now - 60_000), waiting(now + 3_000)], now - 10, 3_000],
  ['an item is held by the person', [waiting(0, now + 20_000)], now - 10, 20_000],
  ['an item is being sent', [{ ...waiting(now + 2_000), state: 'sending' as const }], now - 10, 30_000],
])('%s', (_, items, lookedAt, ms) => {
  expect(msToNextLook(items, lookedAt, now)).toBe(ms);
});
