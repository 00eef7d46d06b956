import { localPath, readFields, seeOther } from '@/lib/fields';
import { limits, networkPrefix, takeFromBudget } from '@/lib/limits';
import { keepPlainDraft } from '@/lib/reports/plain-drafts';
import { stateByTrackingCode } from '@/lib/reports/public';
import { respond, respondFailure } from '@/lib/respond';
import { type Failure, fail, ok } from '@/lib/result';

export const dynamic = 'force-dynamic';

const MOST_TYPED = 40;

/** State and kind of a report by its tracking code, JSON or form. By POST, so that no code stands in a log. */
export async function POST(request: Request) {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { values, isForm } = fields;
  const code = String(values.code ?? '');
  const result = await find(code, request.headers.get('x-client-address') ?? '');
  if (!isForm) return respond(result);
  const query = result.ok ? new URLSearchParams(result.value).toString() : await problem(result, code);
  return seeOther(localPath(values.locale, `/follow?${query}`));
}

/** What was typed goes back into the field, but not through the address. */
async function problem(failure: Failure, code: string): Promise<string> {
  const draft = await keepPlainDraft({ values: { code: code.slice(0, MOST_TYPED) }, errors: {} });
  return `problem=${failure.code}&d=${draft}`;
}

async function find(code: string, address: string) {
  const retryAfterS = await takeFromBudget(limits.track, networkPrefix(address));
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  const state = await stateByTrackingCode(code);
  return state ? ok(state) : fail('notFound');
}
