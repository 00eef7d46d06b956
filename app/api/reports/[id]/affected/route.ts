import { anonymous } from '@/lib/accounts/actor';
import { formAnswer, localPath, readFields } from '@/lib/fields';
import { limits, networkPrefix, takeFromBudget } from '@/lib/limits';
import { markAffected } from '@/lib/reports/affected';
import { respond, respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';
import { keyedHash } from '@/lib/secrets';

export const dynamic = 'force-dynamic';

/** "Betrifft mich auch": JSON `{ phone }`, or the form of a page without JavaScript. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { values, isForm } = fields;
  const result = await count(id, request.headers.get('x-client-address') ?? '', values.phone, isForm);
  if (!isForm) return respond(result);
  return formAnswer(localPath(values.locale, `/report/${encodeURIComponent(id)}`), result, 'affected');
}

async function count(report: string, address: string, phone: unknown, isForm: boolean) {
  const retryAfterS = await takeFromBudget(limits.affected, networkPrefix(address));
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  // Without JavaScript there is no key on the phone: the line it comes from counts once instead.
  return markAffected(anonymous, { report, phone: isForm ? keyedHash('pepper', 'line', address) : phone });
}
