import { withUpload } from '@/lib/photos/upload';
import { reportIdOf } from '@/lib/reports/follow-token';
import { receiveAddition } from '@/lib/reports/receive-addition';
import { respond, respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** A note or photos for the sender's own report: multipart with the part `addition` and parts `photo`. */
export async function PUT(request: Request, { params }: { params: Promise<{ token: string; id: string }> }) {
  const { token, id } = await params;
  const reportId = reportIdOf(token);
  if (!reportId) return respondFailure(fail('notFound'));
  const address = request.headers.get('x-client-address') ?? '';
  return respond(await withUpload(request, (upload) => receiveAddition(upload, id, { reportId, address })));
}
