import type { NextRequest } from 'next/server';
import { flashLine } from '@/lib/accounts/flash';
import { setPassword } from '@/lib/accounts/set-password';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/** Sets the password by a one-time link. The form carries the token, so that it stands in no log. */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  const {
    token = '',
    login = '',
    name = '',
    password = '',
    repeated = '',
    locale,
  } = fields ? textsOf(fields) : {};
  if (!/^[\w-]{43}$/.test(token)) return respondFailure(fail('badRequest'));
  const result =
    password === repeated
      ? await setPassword(token, { login, name, password })
      : fail('invalid', { fields: { repeated: 'different' } });
  if (result.ok) return seeOther(`${localPath(locale, '/account/sign-in')}?passwordSet=1`);
  const line = flashLine({
    code: result.code,
    fields: { ...result.fields },
    entered: { login: login.slice(0, 200), name: name.slice(0, 100) },
  });
  return seeOther(`${localPath(locale, `/account/set-password/${token}`)}?refused=1`, [line]);
}
