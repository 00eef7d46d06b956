import { expect, test } from 'vitest';
import { shellAt, standInFor } from '@/lib/sw/shells';

const precached = new Set(['/', '/en', '/report', '/en/report', '/map', '/en/map', '/icons/icon-192.png']);

test.each([
  ['/', '/', false],
  ['/en', '/en', false],
  ['/en/', '/en', false],
  ['/report', '/report', true],
  ['/report/', '/report', true],
  ['/en/report', '/en/report', true],
  ['/map', '/map', false],
])('%s is the screen %s; it lives on the phone: %s', (pathname, path, isLocal) => {
  expect(shellAt(pathname, precached)).toEqual({ path, isLocal });
});

test.each(['/report/plain', '/account', '/follow/abc', '/english', '/staff'])(
  '%s lives on the server',
  (path) => {
    expect(shellAt(path, precached)).toBeNull();
  },
);

test.each([
  ['/follow/abc', '/follow/device'],
  ['/en/follow/abc', '/en/follow/device'],
  ['/follow/abc/more', '/offline'],
  ['/account', '/offline'],
  ['/en/account', '/en/offline'],
])('without a network %s is replaced by %s', (pathname, standIn) => {
  expect(standInFor(pathname)).toBe(standIn);
});
