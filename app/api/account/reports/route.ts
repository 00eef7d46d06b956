import { z } from 'zod';
import { requireActor } from '@/lib/accounts/session';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { limits, takeFromBudget } from '@/lib/limits';
import { takeOver } from '@/lib/reports/take-over';
import { respond, respondFailure } from '@/lib/respond';
import { fail, ok } from '@/lib/result';

const secrets = z.array(z.string().max(300)).max(50);

/** Takes reports into the account by their secrets: JSON `{ secrets }` → `{ taken }`, or a form with one link. */
export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const actor = await requireActor('account');
  const { link = '', locale } = textsOf(fields);
  const page = localPath(locale, '/account/reports');
  if (!actor.ok) return fields.isForm ? seeOther(page) : respondFailure(actor);
  const retryAfterS = await takeFromBudget(limits.track, actor.value.id ?? '');
  if (retryAfterS > 0) return respondFailure(fail('tooMany', { retryAfterS }));
  const given = fields.isForm ? ok([link.slice(0, 300)]) : parsed(fields.values.secrets);
  if (!given.ok) return respondFailure(given);
  const taken = await takeOver(actor.value, given.value);
  if (!fields.isForm) return respond(ok({ taken }));
  return seeOther(`${page}?${taken.length > 0 ? 'done=taken' : 'problem=link'}`);
}

function parsed(value: unknown) {
  const found = secrets.safeParse(value);
  return found.success ? ok(found.data) : fail('badRequest');
}
