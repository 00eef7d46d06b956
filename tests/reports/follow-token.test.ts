import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { linkSecret } from '@/lib/link-secret';
import { followToken, reportIdOf } from '@/lib/reports/follow-token';
import { keyedHash } from '@/lib/secrets';
import { useDatabase } from '../helpers/database';

useDatabase();

/** The link as it was given out at first: 44 characters, whatever the last one is. */
const firstToken = (id: string): string => {
  const sign = keyedHash('followUp', 'report', id).slice(0, 22);
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + sign;
};
const many = Array.from({ length: 400 }, () => randomUUID());
const endsLoosely = (id: string): boolean => /[-_]$/.test(firstToken(id));

test('a new link ends in a letter or digit and is the same every time', () => {
  for (const id of many) {
    expect(followToken(id)).toMatch(/^[\w-]{43,}[A-Za-z0-9]$/);
    expect(followToken(id)).toBe(followToken(id));
    expect(reportIdOf(followToken(id))).toBe(id);
  }
});

test('every link that was given out at first is still good, also with its end cut off', () => {
  const loose = many.filter(endsLoosely);
  expect(loose.length).toBeGreaterThan(3);
  for (const id of many) expect(reportIdOf(firstToken(id))).toBe(id);
  for (const id of loose) expect(reportIdOf(firstToken(id).replace(/[-_]+$/, ''))).toBe(id);
});

test.each(['.', ',', ')', '>', '"', '*', '_', '…', '%29', '%2E', '%E2%80%A6', '!?'])(
  'a link that a chat has lengthened by %s is good',
  (end) => {
    for (const id of many.slice(0, 20)) expect(reportIdOf(followToken(id) + end)).toBe(id);
  },
);

test.each([
  ['nothing', () => ''],
  ['the id alone', (token) => token.slice(0, 22)],
  ['one character less', (token) => token.slice(0, -1)],
  ['another last character', (token) => token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
  ['more characters', (token) => `${token}abc`],
  ['broken encoding', () => '%E0%A4%A'],
  ['a word', () => 'unknown'],
] as [string, (token: string) => string][])('%s opens nothing', (_, change) => {
  // A link whose first form ended loosely is that form again with one character less: good, as it must be.
  for (const id of many.filter((one) => !endsLoosely(one)).slice(0, 100))
    expect(reportIdOf(change(followToken(id)))).toBeNull();
});

test('the secret of one report does not open another', () => {
  const [a = '', b = ''] = many;
  expect(reportIdOf(followToken(a).slice(0, 22) + followToken(b).slice(22))).toBeNull();
});

test('random secrets for links end in a letter or digit too', () => {
  const secrets = Array.from({ length: 200 }, () => linkSecret(24));
  for (const secret of secrets) expect(secret).toMatch(/^[\w-]{31}[A-Za-z0-9]$/);
  expect(new Set(secrets).size).toBe(200);
});
