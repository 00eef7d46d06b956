import { requireActor } from '@/lib/accounts/session';
import { coverLetter, proofSheet } from '@/lib/decisions/proof-sheet';
import { readDecision } from '@/lib/decisions/queries';
import { openFile } from '@/lib/mailbox/file-access';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

interface Place {
  readonly params: Promise<{ id: string; paper: string }>;
}

/** The proof sheet (`proof`) or the letter (`letter`) of a decision, for staff of its department. */
export async function GET(_: Request, { params }: Place): Promise<Response> {
  const actor = await requireActor('staff');
  if (!actor.ok) return respondFailure(actor);
  const { id, paper } = await params;
  const decision = paper === 'proof' || paper === 'letter' ? await readDecision(actor.value, id) : null;
  if (!decision) return respondFailure(fail('notFound'));
  if (paper === 'letter') return pdf(await coverLetter(decision, Date.now()), 'Anschreiben.pdf');
  const opened = await openFile(actor.value, decision.attachmentId);
  if (!opened) return respondFailure(fail('notFound'));
  const { file, bytes } = opened;
  return pdf(await proofSheet(decision, { name: file.name, bytes }, Date.now()), 'Nachweis.pdf');
}

const pdf = (bytes: Buffer, name: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
