'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '@/lib/accounts/session';
import { enteredOf, pageOf } from '@/lib/admin/entered';
import type { AdminState } from '@/lib/admin/form-state';
import { ADMIN_SLOT } from '@/lib/admin/kept-slot';
import { manageForm } from '@/lib/admin/perform';
import { forgetEntries, keepAndSignIn } from '@/lib/kept-entries/kept-entries';
import { keptText } from '@/lib/texts/kept-slot';

/** The one door of all forms of the administration; what was entered waits for the sign-in. */
export async function manage(_: AdminState | null, form: FormData): Promise<AdminState | null> {
  const actor = await requireActor('admin');
  const entered = enteredOf(form);
  const text = entered.action === 'saveText' ? keptText(entered.key ?? '', entered.textLocale ?? '') : null;
  if (!actor.ok && actor.code === 'unauthenticated')
    return text
      ? keepAndSignIn(text.slot, { body: entered.body ?? '' }, text.page, 'de')
      : keepAndSignIn(ADMIN_SLOT, entered, pageOf(form), 'de');
  const result = actor.ok ? await manageForm(actor.value, form) : actor;
  if (!result.ok) return { isOk: false, link: null, fields: { ...result.fields }, entered };
  await forgetEntries(text?.slot ?? ADMIN_SLOT);
  revalidatePath('/[locale]/admin', 'layout');
  const href = result.value.link;
  const link = href ? { login: String(form.get('login')).trim().toLowerCase(), href } : null;
  return { isOk: true, link, token: result.value.token, fields: {}, entered: {} };
}
