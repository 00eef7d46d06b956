import { requireActor } from '@/lib/accounts/session';
import { formAnswer, localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { end, judgeProof } from '@/lib/representatives/commands';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/**
 * What the town hall has found about a Vollmacht: `id`, `proofId` (the one that was looked at), `verdict`;
 * `ended` for a representation that it has entered itself.
 */
export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { id = '', proofId = '', verdict = '', locale } = textsOf(fields);
  const page = localPath(locale, '/staff/accounts/representatives');
  const actor = await requireActor('staff');
  if (!actor.ok) return actor.code === 'unauthenticated' ? seeOther(page) : respondFailure(fail('notFound'));
  const result =
    verdict === 'ended'
      ? await end(actor.value, { id })
      : await judgeProof(actor.value, { id, proofId, verdict });
  return !result.ok && result.code === 'notFound'
    ? respondFailure(result)
    : formAnswer(page, result, 'judged');
}
