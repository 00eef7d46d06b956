'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/accounts/session';
import { localPath } from '@/lib/fields';
import { actingForCookie } from '@/lib/organisations/acting-for';

/** "Für wen handeln Sie?": remembers the choice; what it is worth is checked on every request. */
export async function actFor(form: FormData): Promise<void> {
  const [actor, choice] = [await requireActor('account'), form.get('actingFor')];
  if (actor.ok) (await cookies()).set(actingForCookie(typeof choice === 'string' ? choice.slice(0, 60) : ''));
  redirect(localPath(form.get('locale'), '/account'));
}
