import { describe, expect, test } from 'vitest';
import { closeDb } from '@/db/client';
import { networkPrefix, takeFromBudget } from '@/lib/limits';
import { useDatabase } from '../helpers/database';

useDatabase();

const limit = { name: 'test', max: 3, windowMs: 60_000 };

describe('a budget', () => {
  test('is used up, says how long to wait, and is held across a restart', async () => {
    for (let i = 0; i < 3; i++) expect(await takeFromBudget(limit, 'a')).toBe(0);
    const wait = await takeFromBudget(limit, 'a');
    expect(wait).toBeGreaterThan(50);
    await closeDb();
    expect(await takeFromBudget(limit, 'a')).toBeGreaterThan(50);
  });

  test('of one network does not touch another', async () => {
    for (let i = 0; i < 4; i++) await takeFromBudget(limit, 'b');
    expect(await takeFromBudget(limit, 'c')).toBe(0);
  });

  test('comes back when its window is over', async () => {
    const short = { name: 'short', max: 1, windowMs: 1500 };
    expect(await takeFromBudget(short, 'd')).toBe(0);
    expect(await takeFromBudget(short, 'd')).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 1600));
    expect(await takeFromBudget(short, 'd')).toBe(0);
  });
});

test.each([
  ['192.0.2.77', '192.0.2'],
  ['::ffff:192.0.2.77', '192.0.2'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
])('the network of %s is %s', (address, expected) => {
  expect(networkPrefix(address)).toBe(expected);
});
