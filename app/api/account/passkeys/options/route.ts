import { mayBeSetUp } from '@/lib/accounts/give-second-factor';
import { registrationOptions, signInOptions } from '@/lib/accounts/passkey-options';
import { readFields } from '@/lib/fields';
import { respond, respondFailure } from '@/lib/respond';
import { fail, ok } from '@/lib/result';

/** What the browser needs to use (`signIn`) or make (`add`) a passkey. */
export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (fields?.values.for === 'signIn') return respond(ok(await signInOptions()));
  if (fields?.values.for !== 'add') return respondFailure(fail('badRequest'));
  const user = await mayBeSetUp();
  return user ? respond(ok(await registrationOptions(user, 'add'))) : respondFailure(fail('unauthenticated'));
}
