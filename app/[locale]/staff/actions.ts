'use server';

import { redirect } from 'next/navigation';
import { safeReturnTo } from '@/lib/accounts/return-to';
import { requireActor } from '@/lib/accounts/session';
import { enteredOf } from '@/lib/admin/entered';
import { localPath } from '@/lib/fields';
import { forgetEntries, keepAndSignIn } from '@/lib/kept-entries/kept-entries';
import { type Failure, fail } from '@/lib/result';
import { enterReport } from '@/lib/staff/enter';
import type { FormState } from '@/lib/staff/form-state';
import { CASE_SLOT, ENTRY_SLOT } from '@/lib/staff/kept-slots';
import { performForm } from '@/lib/staff/perform';

/** The one door of all forms in the inbox: back to the report, or to the form with what is wrong. */
export async function perform(_: FormState | null, form: FormData): Promise<FormState | null> {
  const actor = await requireActor('staff');
  if (!actor.ok && actor.code === 'unauthenticated')
    return keepAndSignIn(CASE_SLOT, enteredOf(form), safeReturnTo(form.get('back'), '/staff'), 'de');
  const { action, result } = actor.ok
    ? await performForm(actor.value, form)
    : { action: '', result: actor.code === 'forbidden' ? fail('notFound') : actor };
  if (result.ok) {
    await forgetEntries(CASE_SLOT);
    const back = safeReturnTo(form.get('back'), '/staff');
    redirect(`${back}${back.includes('?') ? '&' : '?'}done=${action}`);
  }
  return stateOf(result, form);
}

/** "Meldung aufnehmen": leads to the number that is read out. */
export async function enter(_: FormState | null, form: FormData): Promise<FormState | null> {
  const actor = await requireActor('staff');
  if (!actor.ok && actor.code === 'unauthenticated')
    return keepAndSignIn(ENTRY_SLOT, enteredOf(form), '/staff/new', form.get('locale'));
  const text = (name: string) => String(form.get(name) ?? '');
  const result = actor.ok
    ? await enterReport(actor.value, {
        id: text('id'),
        place: text('place'),
        category: text('category'),
        description: text('description'),
        contact: text('contact'),
        hazard: form.get('hazard') === 'on',
        source: text('source') === 'counter' ? 'counter' : 'phone',
      })
    : actor;
  if (!result.ok) return stateOf(result, form);
  await forgetEntries(ENTRY_SLOT);
  return redirect(localPath(form.get('locale'), `/staff/new/${result.value.id}`));
}

const stateOf = (failure: Failure, form: FormData): FormState => ({
  code: failure.code,
  fields: { ...failure.fields },
  detail: { ...failure.detail },
  entered: enteredOf(form),
});
