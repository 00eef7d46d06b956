import { requireActor } from '@/lib/accounts/session';
import { countUnread } from '@/lib/mailbox/unread';
import { respond, respondFailure } from '@/lib/respond';
import { ok } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** `{ count }` of unread conversations, for the bar and the icon of the app. */
export async function GET(): Promise<Response> {
  const actor = await requireActor('account');
  if (!actor.ok) return respondFailure(actor);
  return respond(ok({ count: await countUnread(actor.value.id ?? '') }));
}
