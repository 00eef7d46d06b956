import { expect, test } from 'vitest';
import { securityTxt } from '@/lib/town/security-txt';
import { PLACEHOLDER } from '@/lib/town/settings';

const portal = 'https://portal.example.de';
const now = Date.UTC(2026, 10, 30, 12);

test('names the e-mail address the town has entered, for a limited time', () => {
  expect(securityTxt({ email: 'stadt@example.de', portal, now })).toBe(
    [
      'Contact: mailto:stadt@example.de',
      'Expires: 2027-02-28T12:00:00Z',
      'Preferred-Languages: de, en',
      'Canonical: https://portal.example.de/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test('until the town has entered one the imprint says how to reach it', () => {
  expect(securityTxt({ email: PLACEHOLDER, portal, now })).toContain(`Contact: ${portal}/legal/imprint\n`);
});
