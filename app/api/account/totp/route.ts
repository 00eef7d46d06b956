import type { NextRequest } from 'next/server';
import { browserOf } from '@/lib/accounts/browser-of';
import { flashLine } from '@/lib/accounts/flash';
import { completeIfWaiting, mayBeSetUp } from '@/lib/accounts/give-second-factor';
import { safeReturnTo } from '@/lib/accounts/return-to';
import { confirmTotp } from '@/lib/accounts/totp';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/** Sets an authenticator app up with its first code. */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { sealed = '', code = '', returnTo, locale } = textsOf(fields);
  const user = await mayBeSetUp();
  if (!user) return seeOther(localPath(locale, '/account/sign-in'));
  const result = await confirmTotp(user, sealed, code.replace(/\s/g, '').slice(0, 10));
  const wanted = safeReturnTo(returnTo, `${localPath(locale, '/account/security')}?done=totp`);
  if (result.ok) return seeOther(wanted, await completeIfWaiting(browserOf(request)));
  const line = flashLine({ code: result.code, fields: { ...result.fields }, entered: { sealed } });
  const query = `?refused=1&returnTo=${encodeURIComponent(wanted)}`;
  return seeOther(localPath(locale, '/account/authenticator') + query, [line]);
}
