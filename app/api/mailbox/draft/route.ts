import { requireActor } from '@/lib/accounts/session';
import { fieldErrors } from '@/lib/action';
import { readFields } from '@/lib/fields';
import { draftInput, saveDraft } from '@/lib/mailbox/drafts';
import { respond, respondFailure } from '@/lib/respond';
import { fail, ok } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** Keeps what somebody is writing: `{ key, slot, subject, body }`. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor('account');
  if (!actor.ok) return respondFailure(actor);
  const draft = draftInput.safeParse((await readFields(request))?.values);
  if (!draft.success) return respondFailure(fail('invalid', { fields: fieldErrors(draft.error) }));
  await saveDraft(actor.value.id ?? '', draft.data);
  return respond(ok({ saved: true }));
}
