import type { NextRequest } from 'next/server';
import { flashLine } from '@/lib/accounts/flash';
import { currentActor } from '@/lib/accounts/session';
import { reportBarrier } from '@/lib/feedback/accessibility';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { limits, networkPrefix, takeFromBudget } from '@/lib/limits';
import { respond, respondFailure } from '@/lib/respond';
import { type Failure, fail, type Result } from '@/lib/result';

const page = '/legal/accessibility';

/** Takes a message about a barrier: a form is led on by 303, JSON is answered with 201 or `{ code }`. */
export async function POST(request: NextRequest): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const texts = textsOf(fields);
  const result = await take(request, texts);
  if (!fields.isForm) return respond(result, 201);
  const path = localPath(texts.locale, page);
  return result.ok ? seeOther(`${path}?sent=1#feedback`) : backToForm(path, texts, result);
}

async function take(request: NextRequest, texts: Record<string, string>): Promise<Result<{ id: string }>> {
  const address = request.headers.get('x-client-address') ?? '';
  const retryAfterS = await takeFromBudget(limits.feedback, networkPrefix(address));
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  return reportBarrier(await currentActor(), texts);
}

/** What was written goes back into the form, by a cookie of two minutes instead of the address. */
function backToForm(
  path: string,
  { text = '', page = '', contact = '' }: Record<string, string>,
  failure: Failure,
) {
  const entered = { text: text.slice(0, 1500), page: page.slice(0, 200), contact: contact.slice(0, 200) };
  const line = flashLine({
    code: failure.code,
    waitS: failure.retryAfterS,
    fields: { ...failure.fields },
    entered,
  });
  return seeOther(`${path}?refused=1#feedback`, [line]);
}
