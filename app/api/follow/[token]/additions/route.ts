import { formAnswer, localPath, seeOther } from '@/lib/fields';
import { withUpload } from '@/lib/photos/upload';
import { followToken, reportIdOf } from '@/lib/reports/follow-token';
import { keepPlainDraft } from '@/lib/reports/plain-drafts';
import { receiveAdditionForm } from '@/lib/reports/receive-addition';
import { fail, type Result } from '@/lib/result';

export const dynamic = 'force-dynamic';

/**
 * The form "Hinweis oder Foto ergänzen" and "Noch nicht behoben" of a page without JavaScript. A refused one
 * comes back with the note that was typed.
 */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const reportId = reportIdOf(token);
  const address = request.headers.get('x-client-address') ?? '';
  const parts = new Map<string, Buffer>();
  const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const result: Result<unknown> = reportId
    ? await withUpload(request, (upload) => receiveAdditionForm(upload, { reportId, address }), parts)
    : fail('notFound');
  const isReopening = text('reopen') === '1';
  const here = localPath(text('locale'), `/follow/${reportId ? followToken(reportId) : 'unknown'}`);
  if (result.ok || result.code === 'notFound')
    return formAnswer(here, result, isReopening ? 'reopened' : 'added');
  const draft = await keepPlainDraft({ values: { note: text('note') }, errors: {} });
  return seeOther(`${here}/${isReopening ? 'reopen' : 'add'}?problem=${result.code}&d=${draft}`);
}
