import { publicUrl } from '@/lib/env';

/** True when people reach us by TLS: cookies then get `__Host-` and Secure. */
export const isSecure = (): boolean => publicUrl().startsWith('https:');

const named = (name: string): string => (isSecure() ? `__Host-${name}` : name);

export const sessionCookie = (): string => named('buergerweg-session');
export const csrfCookie = (): string => named('buergerweg-csrf');
export const callbackCookie = (): string => named('buergerweg-callback');
/** State, nonce and PKCE verifier: what an identity provider's answer is compared with. */
export const checkCookies = () =>
  [named('buergerweg-state'), named('buergerweg-nonce'), named('buergerweg-pkce')] as const;
/** An identity that no account here has yet (`lib/oidc/pending`). */
export const pendingCookie = (): string => named('buergerweg-provider');
/** What a refused sign-in showed, for the next page only. */
export const flashCookie = (): string => named('buergerweg-flash');

/** `Set-Cookie` line that takes a cookie of ours away. */
export const expiredLine = (name: string): string =>
  `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`;

/** The key to what was typed into a form before a sign-in (`lib/kept-entries`). */
export const keptCookie = (slot: string): string => named(`buergerweg-kept-${slot}`);

/** What a second signer's code has opened (`lib/applications/sign`). */
export const openedSigningCookie = (): string => named('buergerweg-signing');
/** Codes for second signers, just made: shown for some minutes. */
export const newCodesCookie = (): string => named('buergerweg-codes');
/** Cases this browser has sent or signed: nobody countersigns themselves. */
export const ownCasesCookie = (): string => named('buergerweg-cases');

/** Flags of every cookie of ours. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const;
