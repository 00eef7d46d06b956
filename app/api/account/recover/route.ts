import type { NextRequest } from 'next/server';
import { browserOf } from '@/lib/accounts/browser-of';
import { flashLine } from '@/lib/accounts/flash';
import { recover } from '@/lib/accounts/recover';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/** Leads from user name and emergency code to the page for a new password. */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { login = '', code = '', locale } = textsOf(fields);
  const result = await recover(login, code.slice(0, 40), browserOf(request).address);
  if (result.ok) return seeOther(localPath(locale, `/account/set-password/${result.value.token}`));
  const line = flashLine({
    code: result.code,
    waitS: result.retryAfterS,
    entered: { login: login.slice(0, 200) },
  });
  return seeOther(`${localPath(locale, '/account/recover')}?refused=1`, [line]);
}
