'use server';

import { redirect } from 'next/navigation';
import { safeReturnTo } from '@/lib/accounts/return-to';
import { requireActor } from '@/lib/accounts/session';
import { fail } from '@/lib/result';
import type { FormState } from '@/lib/staff/form-state';
import { enteredIn, performForm } from '@/lib/staff/perform';

/** The one door of all forms in the inbox: back to the report, or to the form with what is wrong. */
export async function perform(_: FormState | null, form: FormData): Promise<FormState | null> {
  const actor = await requireActor('staff');
  const { action, result } = actor.ok
    ? await performForm(actor.value, form)
    : { action: '', result: actor.code === 'forbidden' ? fail('notFound') : actor };
  if (result.ok) {
    const back = safeReturnTo(form.get('back'), '/staff');
    redirect(`${back}${back.includes('?') ? '&' : '?'}done=${action}`);
  }
  return {
    code: result.code,
    fields: { ...result.fields },
    detail: { ...result.detail },
    entered: enteredIn(form),
  };
}
