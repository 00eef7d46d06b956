import { requireActor } from '@/lib/accounts/session';
import { localPath, seeOther } from '@/lib/fields';
import { forgetEntries, keepEntries } from '@/lib/kept-entries/kept-entries';
import { keptSlot } from '@/lib/mailbox/kept-slot';
import { type Fields, one, receiveMessage, receiveText } from '@/lib/mailbox/receive-message';
import { respondFailure } from '@/lib/respond';

export const dynamic = 'force-dynamic';

const baseOf = (fields: Fields): string => (one(fields, 'side') === 'town' ? '/staff/mailbox' : '/mailbox');
const pageOf = (fields: Fields): string => encodeURIComponent(one(fields, 'thread') || 'new');
const slotOf = (fields: Fields): string => keptSlot(one(fields, 'side'), one(fields, 'thread'));

/** To whom a new message goes. */
const recipientFields = ['department', 'box', 'login'];
const keep = (fields: Fields, names: readonly string[]): Promise<boolean> =>
  keepEntries(slotOf(fields), Object.fromEntries(names.map((name) => [name, one(fields, name)])));

/** A message of the mailbox, from either side: a posted form with files, answered by the page to go on with. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor('account');
  if (!actor.ok) return keepForSignIn(request);
  const { result, fields } = await receiveMessage(actor.value, request);
  if (!result.ok && result.code === 'notFound') return respondFailure(result);
  if (result.ok) await forgetEntries(slotOf(fields));
  // The words are in the draft.
  else await keep(fields, recipientFields);
  const page = result.ok ? result.value.threadId : pageOf(fields);
  const query = new URLSearchParams();
  if (result.ok) query.set('done', result.value.meanwhile ? 'meanwhile' : 'sent');
  else query.set('problem', Object.values(result.fields ?? {})[0] ?? result.code);
  if (!result.ok && one(fields, 'report')) query.set('report', one(fields, 'report'));
  return seeOther(localPath(one(fields, 'locale'), `${baseOf(fields)}/${page}?${query}`));
}

/** The session has ended: the words wait for the sign-in, files have to be chosen again. */
async function keepForSignIn(request: Request): Promise<Response> {
  const fields = await receiveText(request);
  await keep(fields, ['subject', 'body', ...recipientFields]);
  const report = one(fields, 'report');
  const query = report ? `?${new URLSearchParams({ report })}` : '';
  return seeOther(localPath(one(fields, 'locale'), `${baseOf(fields)}/${pageOf(fields)}${query}`));
}
