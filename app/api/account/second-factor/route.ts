import type { NextRequest } from 'next/server';
import { browserOf } from '@/lib/accounts/browser-of';
import { flashLine } from '@/lib/accounts/flash';
import { giveSecondFactor } from '@/lib/accounts/give-second-factor';
import { safeReturnTo } from '@/lib/accounts/return-to';
import { emptyWith, localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/** The second step of signing in: six figures of an authenticator app, or a code from paper. */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { code = '', returnTo, locale } = textsOf(fields);
  const result = await giveSecondFactor(code.slice(0, 40), browserOf(request));
  if (!fields.isForm) return result.ok ? emptyWith(result.value) : respondFailure(result);
  const wanted = safeReturnTo(returnTo, localPath(locale, '/account'));
  if (result.ok) return seeOther(wanted, result.value);
  if (result.code === 'unauthenticated') return seeOther(localPath(locale, '/account/sign-in'));
  const line = flashLine({ code: result.code, waitS: result.retryAfterS, fields: { ...result.fields } });
  const query = `?refused=1&returnTo=${encodeURIComponent(wanted)}`;
  return seeOther(localPath(locale, '/account/second-factor') + query, [line]);
}
