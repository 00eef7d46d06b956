import type { NextRequest } from 'next/server';
import { hasLocale } from 'next-intl';
import { browserOf, fieldsOf, seeOther } from '@/lib/accounts/browser-of';
import { signOut } from '@/lib/accounts/sign-in';
import { getPathname, routing } from '@/lib/i18n/routing';

/** Ends this browser's session and leads to the sign-in page. */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await fieldsOf(request);
  const locale = hasLocale(routing.locales, fields?.locale) ? fields.locale : routing.defaultLocale;
  const cookies = await signOut(browserOf(request));
  return seeOther(`${getPathname({ href: '/account/sign-in', locale })}?signedOut=1`, cookies);
}
