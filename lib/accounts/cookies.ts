import { publicUrl } from '@/lib/env';

/** True when people reach us by TLS: cookies then get `__Host-` and Secure. */
export const isSecure = (): boolean => publicUrl().startsWith('https:');

const named = (name: string): string => (isSecure() ? `__Host-${name}` : name);

export const sessionCookie = (): string => named('buergerweg-session');
export const csrfCookie = (): string => named('buergerweg-csrf');
export const callbackCookie = (): string => named('buergerweg-callback');
/** What a refused sign-in showed, for the next page only. */
export const flashCookie = (): string => named('buergerweg-flash');

/** Flags of every cookie of ours. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const;
