import type { NextRequest } from 'next/server';
import { browserOf } from '@/lib/accounts/browser-of';
import { completeIfWaiting, mayBeSetUp } from '@/lib/accounts/give-second-factor';
import { toRegistration } from '@/lib/accounts/passkey-answer';
import { addPasskey } from '@/lib/accounts/passkeys';
import { emptyWith, readFields, textsOf } from '@/lib/fields';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/** Adds a passkey to one's own account: `{ response, name? }`, 204. Without a name the device is one. */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  const response = toRegistration(fields?.values.response);
  if (!fields || !response) return respondFailure(fail('badRequest'));
  const user = await mayBeSetUp();
  if (!user) return respondFailure(fail('unauthenticated'));
  const browser = browserOf(request);
  const name = (textsOf(fields).name ?? '').trim().slice(0, 60) || browser.device || 'Passkey';
  const result = await addPasskey(user, response, name);
  return result.ok ? emptyWith(await completeIfWaiting(browser)) : respondFailure(result);
}
