import { requireActor } from '@/lib/accounts/session';
import { localPath, seeOther } from '@/lib/fields';
import { one, receiveMessage } from '@/lib/mailbox/receive-message';
import { respondFailure } from '@/lib/respond';

export const dynamic = 'force-dynamic';

/** A message of the mailbox, from either side: a posted form with files, answered by the page to go on with. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor('account');
  if (!actor.ok) return respondFailure(actor);
  const { result, fields } = await receiveMessage(actor.value, request);
  if (!result.ok && result.code === 'notFound') return respondFailure(result);
  const base = one(fields, 'side') === 'town' ? '/staff/mailbox' : '/mailbox';
  const page = result.ok ? result.value.threadId : one(fields, 'thread') || 'new';
  const query = new URLSearchParams();
  if (result.ok) query.set('done', result.value.meanwhile ? 'meanwhile' : 'sent');
  else query.set('problem', Object.values(result.fields ?? {})[0] ?? result.code);
  if (!result.ok && one(fields, 'report')) query.set('report', one(fields, 'report'));
  return seeOther(localPath(one(fields, 'locale'), `${base}/${encodeURIComponent(page)}?${query}`));
}
