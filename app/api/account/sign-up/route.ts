import type { NextRequest } from 'next/server';
import { browserOf } from '@/lib/accounts/browser-of';
import { flashLine } from '@/lib/accounts/flash';
import { toRegistration } from '@/lib/accounts/passkey-answer';
import { sessionCookies } from '@/lib/accounts/sign-in';
import { signUpWithPasskey, signUpWithPassword } from '@/lib/accounts/sign-up';
import { emptyWith, localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/** Makes a citizen's account and signs in: with a password (form), or with a passkey (JSON, 204). */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { login = '', password = '', handle = '', locale } = textsOf(fields);
  const browser = browserOf(request);
  if (!fields.isForm) {
    const response = toRegistration(fields.values.response);
    const result = response ? await signUpWithPasskey(login, handle, response, browser) : fail('badRequest');
    return result.ok
      ? emptyWith(await sessionCookies(result.value.sessionId, browser))
      : respondFailure(result);
  }
  const result = await signUpWithPassword(login, password, browser);
  if (result.ok) {
    const cookies = await sessionCookies(result.value.sessionId, browser);
    return seeOther(`${localPath(locale, '/account/security')}?done=signedUp`, cookies);
  }
  const line = flashLine({
    code: result.code,
    waitS: result.retryAfterS,
    fields: { ...result.fields },
    entered: { login: login.slice(0, 200) },
  });
  return seeOther(`${localPath(locale, '/account/new')}?refused=1`, [line]);
}
