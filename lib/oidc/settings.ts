import { env } from '../env';

/** The town's identity provider: a Keycloak, or a broker in front of BundID and the Unternehmenskonto. */
export interface OidcSettings {
  /** Without a trailing slash. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people know it by: "BundID". */
  readonly name: string;
  readonly scope: string;
  /** Levels of assurance to ask for, separated by spaces; empty asks for none. */
  readonly acrValues: string;
  /** Levels (`acr`) at which the provider has checked a second factor itself. */
  readonly strongAcr: readonly string[];
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

/** The provider that is configured; null without one. */
export function oidcSettings(): OidcSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, ...more } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    issuer: withoutSlash(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: more.OIDC_NAME ?? 'Servicekonto',
    scope: more.OIDC_SCOPE ?? 'openid profile',
    acrValues: more.OIDC_ACR_VALUES ?? '',
    strongAcr: (more.OIDC_STRONG_ACR ?? '').split(/[\s,]+/).filter(Boolean),
  };
}

/** Whether an ID token comes from the configured provider. */
export const isOurIssuer = (issuer: string): boolean => withoutSlash(issuer) === oidcSettings()?.issuer;
