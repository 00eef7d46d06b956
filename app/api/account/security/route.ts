import { actorOf } from '@/lib/accounts/actor';
import { endOwn } from '@/lib/accounts/own-sessions';
import { removePasskey } from '@/lib/accounts/passkeys';
import { currentSession } from '@/lib/accounts/session';
import { removeTotp } from '@/lib/accounts/totp';
import { formAnswer, localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { unlinkIdentity } from '@/lib/oidc/identities';
import { respondFailure } from '@/lib/respond';
import { fail, type Result } from '@/lib/result';

/** The forms about one's own ways to sign in: `action` and the `id` it is about. */
export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { action = '', id = '', locale } = textsOf(fields);
  const session = await currentSession();
  if (!session?.isComplete) return seeOther(localPath(locale, '/account/sign-in'));
  const { user, ref } = session;
  const actions: Record<string, () => Promise<Result<unknown>>> = {
    removePasskey: () => removePasskey(user, id),
    removeTotp: () => removeTotp(user),
    unlink: () => unlinkIdentity(actorOf(user), { id }),
    endSession: () => endOwn(user, id, 'this'),
    endOthers: () => endOwn(user, ref, 'others'),
  };
  const perform = Object.hasOwn(actions, action) ? actions[action] : undefined;
  const result = perform ? await perform() : fail('badRequest');
  return formAnswer(localPath(locale, '/account/security'), result, action);
}
