'use server';

import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/accounts/session';
import { localPath } from '@/lib/fields';
import { officeActions, performOffice } from '@/lib/services/gewerbe/office/perform';

/** The one door of the trade office's forms; answers by going back to the desk, with and without JavaScript. */
export async function office(form: FormData): Promise<void> {
  const desk = localPath(form.get('locale'), '/staff/trade');
  const actor = await requireActor('staff');
  if (!actor.ok) redirect(`/account/sign-in?returnTo=${encodeURIComponent(desk)}`);
  const done = officeActions.find((action) => action === form.get('action'));
  const result = await performOffice(actor.value, form);
  if (result.ok) redirect(`${desk}?done=${done}`);
  const [code = result.code] = Object.values(result.fields ?? {});
  redirect(`${desk}?problem=${code}`);
}
