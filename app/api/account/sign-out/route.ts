import type { NextRequest } from 'next/server';
import { browserOf } from '@/lib/accounts/browser-of';
import { signOut } from '@/lib/accounts/sign-in';
import { localPath, readFields, seeOther } from '@/lib/fields';

/** Ends this browser's session and leads to the sign-in page. */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  const cookies = await signOut(browserOf(request));
  return seeOther(`${localPath(fields?.values.locale, '/account/sign-in')}?signedOut=1`, cookies);
}
