'use server';

import { makeRecoveryCodes } from '@/lib/accounts/recovery-codes';
import { currentUser } from '@/lib/accounts/session';

/** New emergency codes, in the answer only; null when the session has ended. */
export async function makeCodes(): Promise<readonly string[] | null> {
  const user = await currentUser();
  return user ? makeRecoveryCodes(user) : null;
}
