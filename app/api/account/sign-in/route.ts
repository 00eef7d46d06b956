import type { NextRequest } from 'next/server';
import { hasLocale } from 'next-intl';
import { browserOf, fieldsOf, seeOther } from '@/lib/accounts/browser-of';
import { sessionCookie } from '@/lib/accounts/cookies';
import { flashLine } from '@/lib/accounts/flash';
import { safeReturnTo } from '@/lib/accounts/return-to';
import { sessionIdIn } from '@/lib/accounts/session';
import { endSession } from '@/lib/accounts/sessions';
import { signIn } from '@/lib/accounts/sign-in';
import { getPathname, routing } from '@/lib/i18n/routing';
import { respondFailure } from '@/lib/respond';
import { type Failure, fail } from '@/lib/result';

type Fields = Record<string, string>;

/** Signs in: a form is led on by 303, JSON is answered with 204 or `{ code }`. */
export async function POST(request: NextRequest): Promise<Response> {
  const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false;
  const fields = await fieldsOf(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const browser = browserOf(request);
  const result = await signIn(fields.login ?? '', fields.password ?? '', browser);
  if (!result.ok) return isJson ? respondFailure(result) : backToForm(fields, result);

  const oldSession = await sessionIdIn(browser.cookies[sessionCookie()]);
  if (oldSession) await endSession(oldSession);
  if (!isJson) return seeOther(safeReturnTo(fields.returnTo, pathOf(fields, '/account')), result.value);
  const response = new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  for (const cookie of result.value) response.headers.append('set-cookie', cookie);
  return response;
}

function pathOf(fields: Fields, href: string): string {
  const locale = hasLocale(routing.locales, fields.locale) ? fields.locale : routing.defaultLocale;
  return getPathname({ href, locale });
}

function backToForm(fields: Fields, failure: Failure): Response {
  const returnTo = encodeURIComponent(safeReturnTo(fields.returnTo, ''));
  const query = `?refused=1${returnTo ? `&returnTo=${returnTo}` : ''}`;
  const entered = { login: (fields.login ?? '').slice(0, 200) };
  const line = flashLine({ code: failure.code, waitS: failure.retryAfterS, entered });
  return seeOther(pathOf(fields, '/account/sign-in') + query, [line]);
}
