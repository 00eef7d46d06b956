import type { NextRequest } from 'next/server';
import { currentUser } from '@/lib/accounts/session';
import { localPath, seeOther } from '@/lib/fields';
import { localeOfReturn, refusedPath } from '@/lib/oidc/sign-in';

export const dynamic = 'force-dynamic';

/** Where next-auth leads when the provider's answer was not good: back to where it began. Changes nothing. */
export async function GET(request: NextRequest): Promise<Response> {
  const locale = await localeOfReturn();
  if (!request.nextUrl.searchParams.has('error')) return seeOther(localPath(locale, '/account/sign-in'));
  const isSignedIn = (await currentUser()) !== null;
  return seeOther(isSignedIn ? localPath(locale, '/account/security?problem=provider') : await refusedPath());
}
