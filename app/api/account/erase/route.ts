import type { NextRequest } from 'next/server';
import { actorOf } from '@/lib/accounts/actor';
import { browserOf } from '@/lib/accounts/browser-of';
import { sessionCookie } from '@/lib/accounts/cookies';
import { proveAgain } from '@/lib/accounts/prove-again';
import { currentUser, sessionIdIn } from '@/lib/accounts/session';
import { signOut } from '@/lib/accounts/sign-in';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { eraseAccount } from '@/lib/personal-data/erase';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/** Ends the account of whoever is signed in, after they have proved again who they are. */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  const { password = '', locale } = fields ? textsOf(fields) : {};
  const user = await currentUser();
  const sessionId = await sessionIdIn(request.cookies.get(sessionCookie())?.value);
  if (!user || !sessionId) return respondFailure(fail('unauthenticated'));
  const browser = browserOf(request);
  const back = (problem: string) =>
    seeOther(`${localPath(locale, '/account/data/erase')}?problem=${problem}`);
  const proof = await proveAgain(user.id, password, sessionId, browser.address);
  if (!proof.ok) return back(proof.code === 'tooMany' ? 'wait' : password ? 'wrong' : 'again');
  const erased = await eraseAccount(actorOf(user), { userId: user.id });
  if (!erased.ok) return erased.code === 'conflict' ? back('lastOwner') : respondFailure(erased);
  return seeOther(localPath(locale, '/account/erased'), await signOut(browser));
}
