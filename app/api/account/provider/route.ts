import type { NextRequest } from 'next/server';
import { browserOf } from '@/lib/accounts/browser-of';
import { safeReturnTo } from '@/lib/accounts/return-to';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { departurePage } from '@/lib/oidc/departure-page';
import { startOidc } from '@/lib/oidc/start';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/**
 * Leads to the identity provider. By a page of its own and not by a redirect: `form-action` of our policy would
 * have to name every station behind the provider.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { returnTo, locale } = textsOf(fields);
  const path = safeReturnTo(returnTo, localPath(locale, '/account'));
  const result = await startOidc(path, browserOf(request));
  if (result.ok) return departurePage(result.value, locale === 'en' ? 'en' : 'de');
  if (result.code === 'notFound') return respondFailure(result);
  const query = `?provider=${result.code}&returnTo=${encodeURIComponent(path)}`;
  return seeOther(localPath(locale, '/account/sign-in') + query);
}
