import { requireActor } from '@/lib/accounts/session';
import { takeCase } from '@/lib/applications/case-file/take';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** The whole case as a ZIP for the town's document management: record, files, history, list. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await requireActor('staff');
  if (!actor.ok) return respondFailure(actor);
  const taken = await takeCase(actor.value, (await params).id);
  if (!taken) return respondFailure(fail('notFound'));
  return new Response(taken.zip, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${taken.name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
