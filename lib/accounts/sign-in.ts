import { ok, type Result } from '@/lib/result';
import { authenticate } from './authenticate';
import type { Browser } from './browser-of';
import { sessionCookie } from './cookies';
import { runNextAuth } from './engine';

const ofSession = (cookies: readonly string[]): string[] =>
  cookies.filter((line) => line.startsWith(`${sessionCookie()}=`) || line.startsWith(`${sessionCookie()}.`));

/** The `Set-Cookie` lines that make this browser carry a session that was just opened. */
export async function sessionCookies(sessionId: string, browser: Browser): Promise<string[]> {
  const { cookies } = await runNextAuth(['callback', 'session'], { sessionId }, browser.cookies);
  return ofSession(cookies);
}

export interface SignedIn {
  readonly cookies: readonly string[];
  /** False when the second factor is still to come. */
  readonly isComplete: boolean;
}

/**
 * Signs in with login and password.
 * @returns the `Set-Cookie` lines; `unauthenticated` or `tooMany` with the seconds to wait
 */
export async function signIn(login: string, password: string, browser: Browser): Promise<Result<SignedIn>> {
  const opened = await authenticate(login, password, browser.address, browser.device);
  if (!opened.ok) return opened;
  const { sessionId, isComplete } = opened.value;
  return ok({ cookies: await sessionCookies(sessionId, browser), isComplete });
}

/** Ends the session of this browser. @returns the `Set-Cookie` lines that remove the cookie */
export async function signOut(browser: Browser): Promise<string[]> {
  const { cookies } = await runNextAuth(['signout'], {}, browser.cookies);
  return ofSession(cookies);
}
