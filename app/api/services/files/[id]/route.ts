import { answerFile } from '@/lib/applications/file-answer';

export const dynamic = 'force-dynamic';

/** A file of a case: pictures shown in a sandbox, PDFs saved. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerFile(request, (await params).id, false);
}
