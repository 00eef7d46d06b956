'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/accounts/session';
import { enteredOf } from '@/lib/admin/entered';
import { performDesk } from '@/lib/documents/desk';
import type { DeskState } from '@/lib/documents/desk-state';
import { applyPreview, dropPreview } from '@/lib/documents/import/previews';
import { localPath } from '@/lib/fields';
import { fail } from '@/lib/result';

/** The door of the small forms: status by hand, notice, settings. A number that was entered is not repeated. */
export async function keep(_: DeskState | null, form: FormData): Promise<DeskState | null> {
  const actor = await requireActor('staff');
  const result = actor.ok ? ((await performDesk(actor.value, form)) ?? fail('badRequest')) : actor;
  if (result.ok) {
    revalidatePath('/[locale]/staff/documents', 'page');
    return { isOk: true, code: null, fields: {}, entered: {} };
  }
  const fields = Object.fromEntries(
    Object.entries(result.fields ?? {}).map(([path, code]) => [path.split('.').at(-1) ?? path, code]),
  );
  return { isOk: false, code: result.code, fields, entered: enteredOf(form) };
}

/** Takes the file that was shown, or forgets it. */
export async function decide(form: FormData): Promise<void> {
  const actor = await requireActor('staff');
  const desk = localPath(form.get('locale'), '/staff/documents');
  if (!actor.ok) redirect(`/account/sign-in?returnTo=${encodeURIComponent(desk)}`);
  const key = String(form.get('key') ?? '');
  if (form.get('decision') !== 'apply') {
    await dropPreview(key);
    redirect(desk);
  }
  const result = await applyPreview(actor.value, key);
  if (result.ok) redirect(`${desk}?done=${result.value.id}`);
  redirect(`${desk}?problem=${result.fields?.file ?? result.code}`);
}
