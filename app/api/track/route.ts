import { localPath, readFields, seeOther } from '@/lib/fields';
import { limits, networkPrefix, takeFromBudget } from '@/lib/limits';
import { keepPlainDraft } from '@/lib/reports/plain-drafts';
import { stateByTrackingCode } from '@/lib/reports/public';
import { respond, respondFailure } from '@/lib/respond';
import { fail, ok, type Result } from '@/lib/result';

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
  return seeOther(localPath(values.locale, `/follow?${await queryFor(result, code)}`));
}

/**
 * What was typed goes to the page, but not through the address; the page asks for the state anew, so that no address
 * can claim one.
 */
async function queryFor(result: Result<unknown>, code: string): Promise<string> {
  const draft = await keepPlainDraft({ values: { code: code.slice(0, MOST_TYPED) }, errors: {} });
  if (!result.ok) return `problem=${result.code}&d=${draft}`;
  return draft ? `d=${draft}` : 'problem=storageFull';
}

async function find(code: string, address: string) {
  const retryAfterS = await takeFromBudget(limits.track, networkPrefix(address));
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  const state = await stateByTrackingCode(code);
  return state ? ok(state) : fail('notFound');
}
