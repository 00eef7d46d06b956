import { requireActor } from '@/lib/accounts/session';
import { openFile } from '@/lib/mailbox/file-access';
import { fileAnswer } from '@/lib/mailbox/file-answer';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** A file of a thread, always as a download and in a sandbox. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await requireActor('account');
  if (!actor.ok) return respondFailure(actor);
  const opened = await openFile(actor.value, (await params).id);
  return opened ? fileAnswer(opened) : respondFailure(fail('notFound'));
}
