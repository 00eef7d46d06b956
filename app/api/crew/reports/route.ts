import { currentActor } from '@/lib/accounts/session';
import { fieldErrors } from '@/lib/action';
import { crewQuery, openReportsFor } from '@/lib/crew/queries';
import { refuseNonWorker } from '@/lib/crew/receive';
import { respond, respondFailure } from '@/lib/respond';
import { fail, ok } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** Open reports of an area for the crew's phone; with `since` only what has changed. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const refusal = refuseNonWorker(actor);
  if (refusal) return respondFailure(refusal);
  const query = crewQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return respondFailure(fail('invalid', { fields: fieldErrors(query.error) }));
  return respond(ok(await openReportsFor(actor, query.data)));
}
