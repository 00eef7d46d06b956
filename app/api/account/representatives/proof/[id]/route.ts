import { requireActor } from '@/lib/accounts/session';
import { fileAnswer } from '@/lib/mailbox/file-answer';
import { openProof } from '@/lib/representatives/proof';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** The Vollmacht of a representation, for both sides and the town hall. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await requireActor('account');
  if (!actor.ok) return respondFailure(actor);
  const opened = await openProof(actor.value, (await params).id);
  return opened ? fileAnswer(opened) : respondFailure(fail('notFound'));
}
