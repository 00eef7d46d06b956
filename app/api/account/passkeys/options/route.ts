import type { NextRequest } from 'next/server';
import { browserOf } from '@/lib/accounts/browser-of';
import { mayBeSetUp } from '@/lib/accounts/give-second-factor';
import { registrationOptions, signInOptions } from '@/lib/accounts/passkey-options';
import { beginSignUp } from '@/lib/accounts/sign-up';
import { readFields, textsOf } from '@/lib/fields';
import { respond, respondFailure } from '@/lib/respond';
import { fail, ok } from '@/lib/result';

/** What the browser needs to use (`signIn`) or make (`add`, `signUp`) a passkey. */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  if (fields?.values.for === 'signUp')
    return respond(await beginSignUp(textsOf(fields).login ?? '', browserOf(request)));
  if (fields?.values.for === 'signIn') return respond(ok(await signInOptions()));
  if (fields?.values.for !== 'add') return respondFailure(fail('badRequest'));
  const user = await mayBeSetUp();
  return user ? respond(ok(await registrationOptions(user, 'add'))) : respondFailure(fail('unauthenticated'));
}
