import type { Actor } from '@/lib/accounts/actor';
import { requireActor } from '@/lib/accounts/session';
import { formAnswer, localPath, readFields, textsOf } from '@/lib/fields';
import { archiveThread, closeThread, forwardThread, noteThread, takeThread } from '@/lib/mailbox/handle';
import { respondFailure } from '@/lib/respond';
import { fail, type Result } from '@/lib/result';

export const dynamic = 'force-dynamic';

type Texts = Readonly<Record<string, string>>;
type Command = (actor: Actor, texts: Texts) => Promise<Result<unknown>>;

const commands: Readonly<Record<string, Command>> = {
  take: (actor, { threadId }) => takeThread(actor, { threadId, isTaken: true }),
  release: (actor, { threadId }) => takeThread(actor, { threadId, isTaken: false }),
  close: (actor, { threadId }) => closeThread(actor, { threadId }),
  note: (actor, { threadId, note }) => noteThread(actor, { threadId, note }),
  forward: (actor, { threadId, departmentId }) => forwardThread(actor, { threadId, departmentId }),
  archive: (actor, { threadId }) => archiveThread(actor, { threadId, isArchived: true }),
  unarchive: (actor, { threadId }) => archiveThread(actor, { threadId, isArchived: false }),
};
/** After these the thread is no longer where one was. */
const leaving = new Set(['forward', 'archive']);

/** The small forms of a thread. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor('account');
  if (!actor.ok) return respondFailure(actor);
  const fields = await readFields(request);
  const texts = fields ? textsOf(fields) : {};
  const name = texts.action ?? '';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return respondFailure(fail('badRequest'));
  const result = await command(actor.value, texts);
  if (!result.ok && result.code === 'notFound') return respondFailure(result);
  const base = name === 'archive' || name === 'unarchive' ? '/mailbox' : '/staff/mailbox';
  const page = result.ok && leaving.has(name) ? base : `${base}/${texts.threadId}`;
  return formAnswer(localPath(texts.locale, page), result, name);
}
