import { currentActor } from '@/lib/accounts/session';
import { receiveAcceptance, refuseNonWorker } from '@/lib/crew/receive';
import { withUpload } from '@/lib/photos/upload';
import { respond, respondFailure } from '@/lib/respond';

export const dynamic = 'force-dynamic';

/** What a crew found after a use of public space: 201, the same again 200, somebody was there before 409. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const refusal = refuseNonWorker(actor);
  if (refusal) return respondFailure(refusal);
  const { id } = await params;
  const result = await withUpload(request, (upload) => receiveAcceptance(actor, id, upload));
  if (!result.ok) return respondFailure(result);
  const { receipt, isReplay } = result.value;
  return respond({ ok: true, value: receipt }, isReplay ? 200 : 201);
}
