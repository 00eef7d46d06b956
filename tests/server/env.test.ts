import { describe, expect, test } from 'vitest';
import { EnvError, parseEnv } from '@/lib/env';

describe('settings', () => {
  test('without any, everything has a default below ./data', () => {
    const env = parseEnv({});
    expect(env.PORT).toBe(3000);
    expect(env.DATABASE_URL).toBe(`file:${env.DATA_DIR}/buergerweg.db`);
  });

  test('empty ones count as not set', () => {
    expect(parseEnv({ PUBLIC_URL: '', DATABASE_URL: '' }).PUBLIC_URL).toBeUndefined();
  });

  test.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'meschede.de'],
    ['PUBLIC_URL', 'ftp://meschede.de'],
    ['DATABASE_URL', 'postgres://x'],
    ['TRUSTED_PROXIES', '-1'],
    ['TILES_UPSTREAM', 'tiles'],
    ['OIDC_ISSUER', 'http://login.example.de'],
    ['OIDC_SCOPE', 'profile'],
  ])('a wrong %s (%s) stops the start with one sentence that names it', (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(EnvError);
    expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`^The setting ${name} is wrong: .+`));
  });

  test('an identity provider is set completely or not at all', () => {
    const provider = { OIDC_ISSUER: 'https://login.example.de', OIDC_CLIENT_ID: 'portal' };
    expect(() => parseEnv(provider)).toThrow('The setting OIDC_CLIENT_SECRET is missing');
    expect(parseEnv({ ...provider, OIDC_CLIENT_SECRET: 'x' }).OIDC_CLIENT_ID).toBe('portal');
    expect(parseEnv({ ...provider, OIDC_ISSUER: '', OIDC_CLIENT_ID: '' }).OIDC_ISSUER).toBeUndefined();
  });
});
