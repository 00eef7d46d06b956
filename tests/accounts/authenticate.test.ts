import { beforeAll, expect, test } from 'vitest';
import { systemActor } from '@/lib/accounts/actor';
import { authenticate } from '@/lib/accounts/authenticate';
import { createUser } from '@/lib/accounts/commands';
import { delayAfter, takeTry } from '@/lib/accounts/throttle';
import { useDatabase } from '../helpers/database';

useDatabase();

const login = 'frau.schulte@example.org';
const password = 'Kartoffel-Leiter-Nebel';

beforeAll(async () => {
  await createUser(systemActor, { login, role: 'staff', password });
  await createUser(systemActor, { login: 'ohne@example.org', role: 'staff' });
});

test('the right password opens a session, whatever the case of the login', async () => {
  const result = await authenticate(' Frau.SCHULTE@example.org ', password, '192.0.2.1');
  expect(result).toMatchObject({ ok: true, value: { role: 'staff' } });
});

test.each([
  ['a wrong password', login, 'falsch-falsch-falsch'],
  ['an unknown login', 'niemand@example.org', password],
  ['an account without password', 'ohne@example.org', ''],
  ['an empty form', '', ''],
])('%s gets the same answer', async (_what, who, word) => {
  expect(await authenticate(who, word, '198.51.100.7')).toEqual({ ok: false, code: 'unauthenticated' });
});

test('an unknown login costs as much work as a wrong password', async () => {
  // Time of the processor, not of the clock: what else the machine does must not count.
  const work = async (who: string, i: number) => {
    const before = process.cpuUsage();
    await authenticate(who, 'falsch-falsch-falsch', `203.0.${i}.1`);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  await work('warm@example.org', 0);
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const known: number[] = [];
  const unknown: number[] = [];
  for (let i = 1; i <= 9; i++) {
    known.push(await work(login, i));
    unknown.push(await work(`nobody${i}@example.org`, i));
  }
  expect(median(unknown)).toBeGreaterThan(median(known) * 0.5);
  expect(median(unknown)).toBeLessThan(median(known) * 2);
});

test('guessing has to wait longer and longer, the owner elsewhere does not', async () => {
  const guess = () => authenticate(login, 'falsch-falsch-falsch', '198.18.0.99');
  for (let i = 0; i < 5; i++) expect(await guess()).toMatchObject({ code: 'unauthenticated' });
  expect(await guess()).toMatchObject({ code: 'tooMany', retryAfterS: 1 });
  expect(await authenticate(login, password, '198.18.0.98')).toMatchObject({ code: 'tooMany' });
  expect(await authenticate(login, password, '192.0.2.55')).toMatchObject({ ok: true });
});

test('twenty guesses at once do not slip through together', async () => {
  const waits = await Promise.all(Array.from({ length: 20 }, () => takeTry('a@example.org', '203.0.113.5')));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
});

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [10, 32],
  [40, 900],
])('after %i tries one waits %i seconds', (tries, seconds) => {
  expect(delayAfter(tries, 5)).toBe(seconds);
});
