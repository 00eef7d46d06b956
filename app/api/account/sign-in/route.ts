import type { NextRequest } from 'next/server';
import { browserOf } from '@/lib/accounts/browser-of';
import { sessionCookie } from '@/lib/accounts/cookies';
import { flashLine } from '@/lib/accounts/flash';
import { safeReturnTo } from '@/lib/accounts/return-to';
import { sessionIdIn } from '@/lib/accounts/session';
import { endSession } from '@/lib/accounts/sessions';
import { signIn } from '@/lib/accounts/sign-in';
import { emptyWith, localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { respondFailure } from '@/lib/respond';
import { type Failure, fail } from '@/lib/result';

type Texts = Record<string, string>;

/**
 * Signs in: a form is led on by 303; JSON is answered with 204, with 200 `{ next: "secondFactor" }` when that is
 * still to come, or with `{ code }`.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const texts = textsOf(fields);
  const browser = browserOf(request);
  const result = await signIn(texts.login ?? '', texts.password ?? '', browser);
  if (!result.ok) return fields.isForm ? backToForm(texts, result) : respondFailure(result);

  const oldSession = await sessionIdIn(browser.cookies[sessionCookie()]);
  if (oldSession) await endSession(oldSession);
  const { cookies, isComplete } = result.value;
  if (!fields.isForm) return emptyWith(cookies, isComplete ? undefined : { next: 'secondFactor' });
  const wanted = safeReturnTo(texts.returnTo, localPath(texts.locale, '/account'));
  if (isComplete) return seeOther(wanted, cookies);
  const door = localPath(texts.locale, '/account/second-factor');
  return seeOther(`${door}?returnTo=${encodeURIComponent(wanted)}`, cookies);
}

function backToForm(texts: Texts, failure: Failure): Response {
  const returnTo = encodeURIComponent(safeReturnTo(texts.returnTo, ''));
  const query = `?refused=1${returnTo ? `&returnTo=${returnTo}` : ''}`;
  const entered = { login: (texts.login ?? '').slice(0, 200) };
  const line = flashLine({ code: failure.code, waitS: failure.retryAfterS, entered });
  return seeOther(localPath(texts.locale, '/account/sign-in') + query, [line]);
}
