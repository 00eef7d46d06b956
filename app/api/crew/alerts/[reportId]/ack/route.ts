import { currentActor } from '@/lib/accounts/session';
import { acknowledgeAlert } from '@/lib/crew/alerts';
import { refuseNonWorker } from '@/lib/crew/receive';
import { respond, respondFailure } from '@/lib/respond';

export const dynamic = 'force-dynamic';

/** "Ich kümmere mich": ends the calling for a dangerous report. */
export async function POST(_request: Request, { params }: { params: Promise<{ reportId: string }> }) {
  const actor = await currentActor();
  const refusal = refuseNonWorker(actor);
  if (refusal) return respondFailure(refusal);
  return respond(await acknowledgeAlert(actor, { reportId: (await params).reportId }));
}
