import { anonymous } from '@/lib/accounts/actor';
import { formAnswer, localPath, readFields } from '@/lib/fields';
import { limits, networkPrefix, takeFromBudget } from '@/lib/limits';
import { reportIdOf } from '@/lib/reports/follow-token';
import { withdrawReport } from '@/lib/reports/withdraw';
import { respond, respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** The sender takes the report back. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const result = await withdraw(token, request.headers.get('x-client-address') ?? '');
  if (!fields.isForm) return respond(result);
  return formAnswer(localPath(fields.values.locale, `/follow/${token}`), result, 'withdrawn');
}

async function withdraw(token: string, address: string) {
  const reportId = reportIdOf(token);
  if (!reportId) return fail('notFound');
  const retryAfterS = await takeFromBudget(limits.follow, networkPrefix(address));
  return retryAfterS > 0 ? fail('tooMany', { retryAfterS }) : withdrawReport(anonymous, { reportId });
}
