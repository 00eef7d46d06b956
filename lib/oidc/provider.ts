import type { OAuthConfig } from 'next-auth/providers/oauth';
import { oidcSettings } from './settings';

/** Name of the provider in next-auth's addresses: its redirect URI ends with `/api/auth/callback/oidc`. */
export const OIDC = 'oidc';

/** A provider that does not answer must not keep a page open for long. */
const TIMEOUT_MS = 5_000;

/**
 * The configured provider for next-auth, which follows OpenID Connect Core 1.0 by the well-kept `openid-client`:
 * authorization code with PKCE, state and nonce; signature, issuer, audience and times of the ID token.
 */
export function oidcProvider(): OAuthConfig<{ sub: string }>[] {
  const settings = oidcSettings();
  if (!settings) return [];
  const { issuer, clientId, clientSecret, name, scope, acrValues } = settings;
  return [
    {
      id: OIDC,
      name,
      type: 'oauth',
      wellKnown: `${issuer}/.well-known/openid-configuration`,
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope, ...(acrValues ? { acr_values: acrValues } : {}) } },
      clientId,
      clientSecret,
      httpOptions: { timeout: TIMEOUT_MS },
      profile: ({ sub }) => ({ id: sub, sessionId: '' }),
    },
  ];
}
