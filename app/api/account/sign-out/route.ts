import type { NextRequest } from 'next/server';
import { browserOf } from '@/lib/accounts/browser-of';
import { currentUser } from '@/lib/accounts/session';
import { signOutEverywhere } from '@/lib/accounts/sessions';
import { signOut } from '@/lib/accounts/sign-in';
import { localPath, readFields, seeOther } from '@/lib/fields';

/** Ends this browser's session, or with `everywhere` all of the person's, and leads to the sign-in page. */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  const user = fields?.values.everywhere ? await currentUser() : null;
  const cookies = await signOut(browserOf(request));
  if (user) await signOutEverywhere(user.id);
  return seeOther(`${localPath(fields?.values.locale, '/account/sign-in')}?signedOut=1`, cookies);
}
