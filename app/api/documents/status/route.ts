import { askDocument } from '@/lib/documents/ask';
import { backToForm, resultPath } from '@/lib/documents/door';
import { readFields, seeOther, textsOf } from '@/lib/fields';
import { respond, respondFailure } from '@/lib/respond';
import { fail, ok } from '@/lib/result';

export const dynamic = 'force-dynamic';

/**
 * "Ist mein Ausweis fertig?": a form goes on to the page with the answer or back to the form, a script gets
 * the path of that page. Whoever is signed in is not looked at. By POST, so that no number stands in a log.
 */
export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const values = textsOf(fields);
  const address = request.headers.get('x-client-address') ?? '';
  const result = await askDocument(values, address);
  const language = new URL(request.url).searchParams.get('lang');
  if (!fields.isForm) {
    return result.ok ? respond(ok({ to: resultPath(language, result.value) })) : respondFailure(result);
  }
  return seeOther(result.ok ? resultPath(language, result.value) : backToForm(language, result, values.type));
}
