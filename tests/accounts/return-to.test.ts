import { expect, test } from 'vitest';
import { safeReturnTo } from '@/lib/accounts/return-to';

test.each([
  ['/staff', '/staff'],
  ['/en/staff?filter=new&q=Ruhr', '/en/staff?filter=new&q=Ruhr'],
  ['https://evil.example', '/account'],
  ['//evil.example/x', '/account'],
  ['/\\evil.example', '/account'],
  ['/x\\..\\y', '/account'],
  ['/\t/evil.example', '/account'],
  ['/.//evil.example', '/account'],
  ['/a/../..//evil.example', '/account'],
  ['javascript:alert(1)', '/account'],
  ['/api/auth/signout', '/account'],
  ['/x#y', '/account'],
  [['/staff'], '/account'],
  [undefined, '/account'],
  [`/${'x'.repeat(600)}`, '/account'],
])('%j leads to %s', (raw, expected) => {
  expect(safeReturnTo(raw)).toBe(expected);
});
