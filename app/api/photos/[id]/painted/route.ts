import { requireActor } from '@/lib/accounts/session';
import { withUpload } from '@/lib/photos/upload';
import { respond, respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';
import { receivePainted } from '@/lib/staff/paint';

export const dynamic = 'force-dynamic';

/** The photo with faces and plates painted over by staff: multipart with one part `photo`. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('staff');
  if (!actor.ok) return respondFailure(actor.code === 'forbidden' ? fail('notFound') : actor);
  const { id } = await params;
  return respond(await withUpload(request, (upload) => receivePainted(actor.value, id, upload)));
}
