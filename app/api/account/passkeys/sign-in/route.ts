import type { NextRequest } from 'next/server';
import { browserOf } from '@/lib/accounts/browser-of';
import { sessionCookie } from '@/lib/accounts/cookies';
import { toAuthentication } from '@/lib/accounts/passkey-answer';
import { signInWithPasskey } from '@/lib/accounts/passkeys';
import { sessionIdIn } from '@/lib/accounts/session';
import { endSession } from '@/lib/accounts/sessions';
import { sessionCookies } from '@/lib/accounts/sign-in';
import { takeTry } from '@/lib/accounts/throttle';
import { emptyWith, readFields } from '@/lib/fields';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/** Signs in with a passkey, or gives it as the second factor: `{ response }`, 204. */
export async function POST(request: NextRequest): Promise<Response> {
  const response = toAuthentication((await readFields(request))?.values.response);
  if (!response) return respondFailure(fail('badRequest'));
  const browser = browserOf(request);
  const retryAfterS = await takeTry(`passkey\0${response.id}`, browser.address);
  if (retryAfterS > 0) return respondFailure(fail('tooMany', { retryAfterS }));
  const result = await signInWithPasskey(response, browser);
  if (!result.ok) return respondFailure(result);
  const oldSession = await sessionIdIn(browser.cookies[sessionCookie()]);
  if (oldSession) await endSession(oldSession);
  return emptyWith(await sessionCookies(result.value.sessionId, browser));
}
