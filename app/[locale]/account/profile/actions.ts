'use server';

import { requireActor } from '@/lib/accounts/session';
import { profileFields } from '@/lib/profile/fields';
import type { ProfileState } from '@/lib/profile/form-state';
import { saveProfile } from '@/lib/profile/profile';

/** Saves the profile of whoever is signed in. */
export async function save(_: ProfileState | null, form: FormData): Promise<ProfileState | null> {
  const entered = Object.fromEntries(
    profileFields.map((name) => {
      const value = form.get(name);
      return [name, typeof value === 'string' ? value.slice(0, 500) : ''];
    }),
  );
  const actor = await requireActor('account');
  const result = actor.ok ? await saveProfile(actor.value, entered) : actor;
  return { isOk: result.ok, fields: result.ok ? {} : { ...result.fields }, entered };
}
