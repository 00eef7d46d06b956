import { expect, test } from 'vitest';
import { deviceOf } from '@/lib/accounts/device-of';
import { mayRemoveIdentity, mayRemovePasskey, mayRemoveTotp, type Ways } from '@/lib/accounts/second-factor';

const ways = (role: Ways['role'], hasPassword: boolean, hasTotp: boolean, passkeys: number): Ways => ({
  role,
  hasPassword,
  hasTotp,
  passkeys,
  identities: 0,
});

test.each<[Ways['role'], boolean, boolean, number, boolean]>([
  ['citizen', false, false, 1, false],
  ['citizen', false, false, 2, true],
  ['citizen', true, false, 1, true],
  ['citizen', false, true, 1, false],
  ['staff', true, false, 1, false],
  ['staff', true, true, 1, true],
  ['staff', false, true, 1, false],
  ['crew', true, false, 2, true],
  ['admin', false, false, 1, false],
])('%s with password %s, app %s and %i passkeys may remove a passkey: %s', (...row) => {
  const [role, hasPassword, hasTotp, passkeys, expected] = row;
  expect(mayRemovePasskey(ways(role, hasPassword, hasTotp, passkeys))).toBe(expected);
});

test.each<[Ways['role'], number, boolean]>([
  ['citizen', 0, true],
  ['staff', 0, false],
  ['staff', 1, true],
  ['crew', 0, false],
  ['admin', 1, true],
])('%s with %i passkeys may remove the app: %s', (role, passkeys, expected) => {
  expect(mayRemoveTotp(ways(role, true, true, passkeys))).toBe(expected);
});

test.each<[string, Partial<Ways>, boolean]>([
  ['the only way', {}, false],
  ['beside a password', { hasPassword: true }, true],
  ['beside a passkey', { passkeys: 1 }, true],
  ['one of two', { identities: 2 }, true],
])('the link to the provider may go when it is %s: %s', (_what, more, expected) => {
  const own = { ...ways('citizen', false, false, 0), identities: 1, ...more };
  expect(mayRemoveIdentity(own)).toBe(expected);
});

test('the last passkey may go where the provider still lets in, of staff only beside the app', () => {
  const linked = (role: Ways['role'], hasTotp: boolean) => ({
    ...ways(role, false, hasTotp, 1),
    identities: 1,
  });
  expect(mayRemovePasskey(linked('citizen', false))).toBe(true);
  expect(mayRemovePasskey(linked('staff', false))).toBe(false);
  expect(mayRemovePasskey(linked('staff', true))).toBe(true);
});

test.each([
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['curl/8', ''],
  [null, ''],
])('the device of %s is "%s"', (agent, expected) => expect(deviceOf(agent)).toBe(expected));
