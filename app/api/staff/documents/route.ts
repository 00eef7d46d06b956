import { requireActor } from '@/lib/accounts/session';
import { stage } from '@/lib/documents/import/door';
import { keepPreview } from '@/lib/documents/import/previews';
import { formatOf, spoolForm, withTempFile } from '@/lib/documents/import/spool';
import { localPath, seeOther } from '@/lib/fields';
import { ok, type Result } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** The form of the desk: on to what the file would change, or back with the reason why it was refused. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor('staff');
  if (!actor.ok) return seeOther('/account/sign-in?returnTo=/staff/documents');
  let locale = '';
  const result = await withTempFile(async (file): Promise<Result<string>> => {
    const form = await spoolForm(request, file);
    if (!form.ok) return form;
    locale = form.value.locale ?? '';
    const staged = await stage(file, await formatOf(file));
    if (!staged.ok) return staged;
    const mode = form.value.mode === 'full' ? 'full' : 'delta';
    return ok(await keepPreview(actor.value, staged.value, mode));
  });
  const desk = localPath(locale, '/staff/documents');
  if (result.ok) return seeOther(`${desk}/preview/${result.value}`);
  const line = Number(result.detail?.where);
  const problem = new URLSearchParams({ problem: result.fields?.file ?? result.code });
  if (line > 0) problem.set('line', String(line));
  return seeOther(`${desk}?${problem}`);
}
