import { withUpload } from '@/lib/photos/upload';
import { networkOf, takeReport } from '@/lib/reports/intake';
import { respond, respondFailure } from '@/lib/respond';

export const dynamic = 'force-dynamic';

/** Takes a report under the UUID the phone made; sending it again gets the same answer. See docs/api.md. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const result = await withUpload(request, (upload) => takeReport(id, upload, networkOf(request)));
  if (!result.ok) return respondFailure(result);
  const { receipt, isNew } = result.value;
  return respond({ ok: true, value: receipt }, isNew ? 201 : 200);
}
