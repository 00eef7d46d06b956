import { requireActor } from '@/lib/accounts/session';
import { postDecision } from '@/lib/decisions/post';
import { formAnswer, localPath, readFields, textsOf } from '@/lib/fields';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** A letter has gone to the post: `{ decisionId, postedOn, locale }`, answered by the page of the decision. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor('staff');
  if (!actor.ok) return respondFailure(actor);
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { decisionId = '', postedOn, locale } = textsOf(fields);
  const result = await postDecision(actor.value, { decisionId, postedOn });
  if (!result.ok && result.code === 'notFound') return respondFailure(result);
  return formAnswer(
    localPath(locale, `/staff/decisions/${encodeURIComponent(decisionId)}`),
    result,
    'posted',
  );
}
