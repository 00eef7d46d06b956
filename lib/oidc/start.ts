import type { Browser } from '../accounts/browser-of';
import { callbackCookie, checkCookies } from '../accounts/cookies';
import { runNextAuth } from '../accounts/engine';
import { publicUrl } from '../env';
import { limits, networkPrefix, takeFromBudget } from '../limits';
import { fail, ok, type Result } from '../result';
import { OIDC } from './provider';
import { oidcSettings } from './settings';

export interface Departure {
  /** Where the provider asks the person to sign in. */
  readonly location: string;
  readonly cookies: readonly string[];
}

/**
 * Begins a sign-in at the provider; `returnTo` is the own path to go on with.
 * @returns `notFound` without a provider, `unavailable` when it does not answer, `tooMany`
 */
export async function startOidc(returnTo: string, browser: Browser): Promise<Result<Departure>> {
  if (!oidcSettings()) return fail('notFound');
  const retryAfterS = await takeFromBudget(limits.provider, networkPrefix(browser.address));
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  const { location, cookies } = await runNextAuth(
    ['signin', OIDC],
    { callbackUrl: publicUrl() + returnTo },
    browser.cookies,
  );
  // next-auth leads to its own error page when the provider cannot be reached.
  if (!location || location.startsWith(publicUrl())) return fail('unavailable');
  const kept = [callbackCookie(), ...checkCookies()];
  return ok({
    location,
    cookies: cookies.filter((line) => kept.some((name) => line.startsWith(`${name}=`))),
  });
}
