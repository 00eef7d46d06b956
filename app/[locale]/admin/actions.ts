'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '@/lib/accounts/session';
import type { AdminState } from '@/lib/admin/form-state';
import { manageForm } from '@/lib/admin/perform';
import { forgetEntries, keepAndSignIn } from '@/lib/kept-entries/kept-entries';
import { enteredIn } from '@/lib/staff/perform';
import { keptText } from '@/lib/texts/kept-slot';

/** The one door of all forms of the administration; a text of the town waits for the sign-in. */
export async function manage(_: AdminState | null, form: FormData): Promise<AdminState | null> {
  const actor = await requireActor('admin');
  const entered = enteredIn(form);
  const text = entered.action === 'saveText' ? keptText(entered.key ?? '', entered.textLocale ?? '') : null;
  if (!actor.ok && actor.code === 'unauthenticated' && text)
    return keepAndSignIn(text.slot, { body: entered.body ?? '' }, text.page, 'de');
  const result = actor.ok ? await manageForm(actor.value, form) : actor;
  if (!result.ok) return { isOk: false, link: null, fields: { ...result.fields }, entered };
  if (text) await forgetEntries(text.slot);
  revalidatePath('/[locale]/admin', 'layout');
  const href = result.value.link;
  const link = href ? { login: String(form.get('login')).trim().toLowerCase(), href } : null;
  return { isOk: true, link, fields: {}, entered: {} };
}
