import { formAnswer, localPath } from '@/lib/fields';
import { withUpload } from '@/lib/photos/upload';
import { reportIdOf } from '@/lib/reports/follow-token';
import { receiveAdditionForm } from '@/lib/reports/receive-addition';
import { fail, type Result } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** The form "Hinweis oder Foto ergänzen" and "Noch nicht behoben" of a page without JavaScript. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const reportId = reportIdOf(token);
  const address = request.headers.get('x-client-address') ?? '';
  let locale = 'de';
  let isReopening = false;
  const result: Result<unknown> = reportId
    ? await withUpload(request, (upload) => {
        locale = upload.parts.get('locale')?.toString() ?? 'de';
        isReopening = upload.parts.get('reopen')?.toString() === '1';
        return receiveAdditionForm(upload, { reportId, address });
      })
    : fail('notFound');
  const here = `/follow/${encodeURIComponent(token)}`;
  const page = result.ok || result.code === 'notFound' ? here : `${here}/${isReopening ? 'reopen' : 'add'}`;
  return formAnswer(localPath(locale, page), result, isReopening ? 'reopened' : 'added');
}
