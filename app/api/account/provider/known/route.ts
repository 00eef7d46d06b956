import type { NextRequest } from 'next/server';
import { browserOf } from '@/lib/accounts/browser-of';
import { expiredLine, pendingCookie } from '@/lib/accounts/cookies';
import { flashLine } from '@/lib/accounts/flash';
import { requireActor } from '@/lib/accounts/session';
import { sessionCookies } from '@/lib/accounts/sign-in';
import { signUpWithIdentity } from '@/lib/accounts/sign-up';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { linkIdentity } from '@/lib/oidc/identities';
import { readPending } from '@/lib/oidc/pending';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/**
 * What becomes of an identity that no account here has yet: `link` it to the account that is signed in, make a
 * `new` account with it, or `drop` it.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { action = '', login = '', locale } = textsOf(fields);
  const done = expiredLine(pendingCookie());
  const browser = browserOf(request);
  const pending = readPending(browser.cookies[pendingCookie()]);
  if (action === 'drop' || !pending) return seeOther(localPath(locale, '/account'), [done]);
  if (action === 'link') {
    const actor = await requireActor('account');
    const { issuer, subject, id: pendingId, expiresAt } = pending;
    const result = actor.ok
      ? await linkIdentity(actor.value, { issuer, subject, pendingId, expiresAt })
      : actor;
    if (!result.ok && result.code === 'unauthenticated')
      return seeOther(localPath(locale, '/account/provider'));
    const query = result.ok ? 'done=linked' : 'problem=otherAccount';
    return seeOther(`${localPath(locale, '/account/security')}?${query}`, [done]);
  }
  const result = await signUpWithIdentity(login, pending, browser);
  if (result.ok) {
    const cookies = await sessionCookies(result.value.sessionId, browser);
    return seeOther(`${localPath(locale, '/account/security')}?done=signedUp`, [...cookies, done]);
  }
  const line = flashLine({
    code: result.code,
    waitS: result.retryAfterS,
    fields: { ...result.fields },
    entered: { login: login.slice(0, 200) },
  });
  return seeOther(`${localPath(locale, '/account/provider')}?refused=1`, [line]);
}
