import { answerFile } from '@/lib/applications/file-answer';

export const dynamic = 'force-dynamic';

/** A PDF of a case in the browser's own viewer. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerFile(request, (await params).id, true);
}
