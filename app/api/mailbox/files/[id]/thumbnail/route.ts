import { requireActor } from '@/lib/accounts/session';
import { openThumbnail } from '@/lib/mailbox/file-access';
import { respondFailure } from '@/lib/respond';

export const dynamic = 'force-dynamic';

/** A picture of a thread, small and made anew: the only thing of a file that a page shows. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await requireActor('account');
  if (!actor.ok) return respondFailure(actor);
  const small = await openThumbnail(actor.value, (await params).id);
  if (!small.ok) return respondFailure(small);
  return new Response(new Uint8Array(small.value), {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' },
  });
}
