import { currentActor } from '@/lib/accounts/session';
import { permitsFor } from '@/lib/crew/permits';
import { refuseNonWorker } from '@/lib/crew/receive';
import { respond, respondFailure } from '@/lib/respond';
import { ok } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** The permits of the tour, for the crew's phone: valid or not, where, until when, on which conditions. */
export async function GET(): Promise<Response> {
  const refusal = refuseNonWorker(await currentActor());
  return refusal ? respondFailure(refusal) : respond(ok(await permitsFor()));
}
