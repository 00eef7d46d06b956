import { expect, test } from 'vitest';
import { takeLease } from '@/lib/server/work';
import { useDatabase } from '../helpers/database';

useDatabase();
const [start, minute, hour] = [Date.parse('2026-11-30T10:00:00Z'), 60_000, 3600_000];

test('a job that comes every six hours is due at the first look, and again after six hours', async () => {
  const due = (at: number) => takeLease('seldom', 6 * hour, start + at);
  expect(await due(0)).toBe(true);
  expect(await due(10 * minute)).toBe(false);
  expect(await due(5 * hour)).toBe(false);
  expect(await due(6 * hour)).toBe(true);
  expect(await due(6 * hour + 10 * minute)).toBe(false);
});

test('a job that comes often misses no round when its timer fires a moment early', async () => {
  const due = (at: number) => takeLease('often', 5_000, start + at);
  expect([await due(0), await due(4_990), await due(9_985)]).toEqual([true, true, true]);
  // Another look within the same round, by whichever process, does nothing.
  expect(await due(10_000)).toBe(false);
});
