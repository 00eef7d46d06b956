import { expect, test } from 'vitest';
import type { Role } from '@/lib/accounts/roles';
import { isLive } from '@/lib/accounts/session-limits';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

test.each<[Role, string, number, number, boolean]>([
  ['staff', 'after two hours of work', 3 * HOUR, HOUR, true],
  ['staff', 'after two hours without use', 3 * HOUR, 2 * HOUR, false],
  ['staff', 'after twelve hours, whatever the use', 12 * HOUR, 0, false],
  ['admin', 'just before two hours without use', 3 * HOUR, 2 * HOUR - 1, true],
  ['admin', 'after twelve hours, whatever the use', 12 * HOUR, 0, false],
  ['crew', 'after thirteen days without network', 13 * DAY, 13 * DAY, true],
  ['crew', 'after fourteen days', 14 * DAY, 0, false],
  ['citizen', 'after twenty-nine days', 29 * DAY, 29 * DAY, true],
  ['citizen', 'after thirty days', 30 * DAY, 0, false],
])('%s %s', (role, _when, age, idle, expected) => {
  const now = 100 * DAY;
  expect(isLive({ createdAt: now - age, lastSeenAt: now - idle, isComplete: true }, role, now)).toBe(
    expected,
  );
});

test('a session that waits for its second factor ends after a quarter of an hour', () => {
  const now = 100 * DAY;
  const at = (age: number) => ({ createdAt: now - age, lastSeenAt: now - age, isComplete: false });
  expect(isLive(at(15 * 60_000 - 1), 'crew', now)).toBe(true);
  expect(isLive(at(15 * 60_000), 'crew', now)).toBe(false);
});
