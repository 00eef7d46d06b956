import { expect, test } from 'vitest';
import { toIdentity } from '@/lib/oidc/claims';
import { pendingLine, readPending } from '@/lib/oidc/pending';
import { isOurIssuer, oidcSettings } from '@/lib/oidc/settings';
import { processState } from '@/lib/process-state';
import { useDatabase } from '../helpers/database';

useDatabase();

const identity = {
  issuer: 'https://login.example.de',
  subject: 'subject-of-erika',
  acr: 'low',
  name: 'Erika',
  userName: '',
};

test('an identity waits ten minutes for a decision, sealed', () => {
  const { value, maxAge } = pendingLine(identity);
  expect(maxAge).toBe(600);
  expect(value).not.toContain('subject-of-erika');
  expect(readPending(value)).toMatchObject(identity);
  expect(readPending(value, Date.now() + 600_000)).toBeNull();
});

test.each([
  ['nothing', undefined],
  ['another text', 'e1.1.abc.def'],
  ['what was changed', `${pendingValue().slice(0, -4)}AAAA`],
  ['far too much', 'x'.repeat(5000)],
])('%s is no identity', (_what, cookie) => expect(readPending(cookie)).toBeNull());

function pendingValue(): string {
  return 'e1.1.c29tZXRoaW5n.bW9yZQ';
}

test.each([
  ['no subject', { iss: 'https://x' }],
  ['no issuer', { sub: 'a' }],
  ['a subject far too long', { iss: 'https://x', sub: 'a'.repeat(256) }],
  ['no claims', null],
])('claims with %s are no identity', (_what, claims) => expect(toIdentity(claims)).toBeNull());

test('an e-mail address in the claims is not even read', () => {
  const claims = { iss: 'https://x', sub: 'a', email: 'erika@example.org', email_verified: true };
  expect(JSON.stringify(toIdentity(claims))).not.toContain('erika@example.org');
});

test('only the configured issuer counts, with and without a slash at its end', () => {
  expect(oidcSettings()).toBeNull();
  expect(isOurIssuer('https://login.example.de')).toBe(false);
  const set = {
    OIDC_ISSUER: 'https://login.example.de/',
    OIDC_CLIENT_ID: 'portal',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_STRONG_ACR: 'high, substantial',
  };
  Object.assign(process.env, set);
  processState.forget('env');
  try {
    expect(oidcSettings()?.strongAcr).toEqual(['high', 'substantial']);
    expect(isOurIssuer('https://login.example.de')).toBe(true);
    expect(isOurIssuer('https://login.example.de.evil.example')).toBe(false);
  } finally {
    for (const name of Object.keys(set)) delete process.env[name];
    processState.forget('env');
  }
});
