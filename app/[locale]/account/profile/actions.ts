'use server';

import { requireActor } from '@/lib/accounts/session';
import { forgetEntries, keepAndSignIn } from '@/lib/kept-entries/kept-entries';
import { profileFields } from '@/lib/profile/fields';
import type { ProfileState } from '@/lib/profile/form-state';
import { saveProfile } from '@/lib/profile/profile';

/** Saves the profile of whoever is signed in; for others the entries wait for the sign-in. */
export async function save(_: ProfileState | null, form: FormData): Promise<ProfileState | null> {
  const entered = Object.fromEntries(
    profileFields.map((name) => {
      const value = form.get(name);
      return [name, typeof value === 'string' ? value.slice(0, 500) : ''];
    }),
  );
  const actor = await requireActor('account');
  if (!actor.ok) return keepAndSignIn('profile', entered, '/account/profile', form.get('locale'));
  const result = await saveProfile(actor.value, entered);
  if (result.ok) await forgetEntries('profile');
  return { isOk: result.ok, fields: result.ok ? {} : { ...result.fields }, entered };
}
