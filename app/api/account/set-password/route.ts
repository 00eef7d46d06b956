import type { NextRequest } from 'next/server';
import { hasLocale } from 'next-intl';
import { fieldsOf, seeOther } from '@/lib/accounts/browser-of';
import { flashLine } from '@/lib/accounts/flash';
import { setPassword } from '@/lib/accounts/set-password';
import { getPathname, routing } from '@/lib/i18n/routing';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/** Sets the password by a one-time link. The form carries the token, so that it stands in no log. */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await fieldsOf(request);
  if (!fields || !/^[\w-]{43}$/.test(fields.token ?? '')) return respondFailure(fail('badRequest'));
  const locale = hasLocale(routing.locales, fields.locale) ? fields.locale : routing.defaultLocale;
  const { token = '', login = '', name = '', password = '', repeated = '' } = fields;
  const result =
    password === repeated
      ? await setPassword(token, { login, name, password })
      : fail('invalid', { fields: { repeated: 'different' } });
  if (result.ok) return seeOther(`${getPathname({ href: '/account/sign-in', locale })}?passwordSet=1`);
  const line = flashLine({
    code: result.code,
    fields: { ...result.fields },
    entered: { login: login.slice(0, 200), name: name.slice(0, 100) },
  });
  return seeOther(`${getPathname({ href: `/account/set-password/${token}`, locale })}?refused=1`, [line]);
}
