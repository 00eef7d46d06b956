'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '@/lib/accounts/session';
import type { AdminState } from '@/lib/admin/form-state';
import { manageForm } from '@/lib/admin/perform';
import { enteredIn } from '@/lib/staff/perform';

/** The one door of all forms of the administration. */
export async function manage(_: AdminState | null, form: FormData): Promise<AdminState | null> {
  const actor = await requireActor('admin');
  const result = actor.ok ? await manageForm(actor.value, form) : actor;
  if (!result.ok) return { isOk: false, link: null, fields: { ...result.fields }, entered: enteredIn(form) };
  revalidatePath('/[locale]/admin', 'layout');
  const href = result.value.link;
  const link = href ? { login: String(form.get('login')).trim().toLowerCase(), href } : null;
  return { isOk: true, link, fields: {}, entered: {} };
}
