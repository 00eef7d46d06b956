import { localPath, readFields, seeOther } from '@/lib/fields';
import { limits, networkPrefix, takeFromBudget } from '@/lib/limits';
import { stateByTrackingCode } from '@/lib/reports/public';
import { respond, respondFailure } from '@/lib/respond';
import { fail, ok } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** State and kind of a report by its tracking code, JSON or form. By POST, so that no code stands in a log. */
export async function POST(request: Request) {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { values, isForm } = fields;
  const result = await find(String(values.code ?? ''), request.headers.get('x-client-address') ?? '');
  if (!isForm) return respond(result);
  const query = result.ok ? new URLSearchParams(result.value).toString() : `problem=${result.code}`;
  return seeOther(localPath(values.locale, `/follow?${query}`));
}

async function find(code: string, address: string) {
  const retryAfterS = await takeFromBudget(limits.track, networkPrefix(address));
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  const state = await stateByTrackingCode(code);
  return state ? ok(state) : fail('notFound');
}
