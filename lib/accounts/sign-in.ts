import { fail, ok, type Result } from '@/lib/result';
import { sessionCookie } from './cookies';
import { runNextAuth } from './engine';

interface Browser {
  readonly cookies: Record<string, string>;
  readonly address: string;
}

const ofSession = (cookies: readonly string[]): string[] =>
  cookies.filter((line) => line.startsWith(`${sessionCookie()}=`) || line.startsWith(`${sessionCookie()}.`));

/**
 * Signs in with login and password.
 * @returns the `Set-Cookie` lines; `unauthenticated` or `tooMany` with the seconds to wait
 */
export async function signIn(login: string, password: string, browser: Browser): Promise<Result<string[]>> {
  const { cookies, location } = await runNextAuth(['callback', 'credentials'], { login, password }, browser);
  const error = /[?&]error=([^&]+)/.exec(location)?.[1];
  if (!error) return ok(ofSession(cookies));
  const seconds = /^wait\.(\d+)$/.exec(error)?.[1];
  return seconds ? fail('tooMany', { retryAfterS: Number(seconds) }) : fail('unauthenticated');
}

/** Ends the session of this browser. @returns the `Set-Cookie` lines that remove the cookie */
export async function signOut(browser: Browser): Promise<string[]> {
  const { cookies } = await runNextAuth(['signout'], {}, browser);
  return ofSession(cookies);
}
