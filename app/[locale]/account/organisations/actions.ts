'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { Actor } from '@/lib/accounts/actor';
import { requireActor } from '@/lib/accounts/session';
import { localPath } from '@/lib/fields';
import { forgetEntries, keepAndSignIn } from '@/lib/kept-entries/kept-entries';
import {
  createOrganisation,
  endMembership,
  renameOrganisation,
  revokeInvitation,
  setMemberRole,
} from '@/lib/organisations/commands';
import type { OrganisationState } from '@/lib/organisations/form-state';
import { invite, join } from '@/lib/organisations/invitations';
import { keptSlot } from '@/lib/organisations/kept-slot';
import { fail, type Result } from '@/lib/result';

interface Done {
  readonly id?: string;
  readonly link?: string;
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const commands: Readonly<Record<string, (actor: Actor, form: FormData) => Promise<Result<Done>>>> = {
  create: (actor, form) => createOrganisation(actor, { name: text(form, 'name') }),
  rename: (actor, form) => renameOrganisation(actor, { id: text(form, 'id'), name: text(form, 'name') }),
  setRole: (actor, form) =>
    setMemberRole(actor, { id: text(form, 'id'), userId: text(form, 'userId'), role: text(form, 'role') }),
  end: (actor, form) => endMembership(actor, { id: text(form, 'id'), userId: text(form, 'userId') }),
  invite: (actor, form) => invite(actor, { id: text(form, 'id'), role: text(form, 'role') }),
  revoke: (actor, form) =>
    revokeInvitation(actor, { id: text(form, 'id'), invitationId: text(form, 'invitationId') }),
  join: (actor, form) => join(actor, { token: text(form, 'token') }),
};

/** After these the person looks at another page. */
function nextPage(action: string, form: FormData, actor: Actor, id: string | undefined): string | null {
  if ((action === 'create' || action === 'join') && id) return `/account/organisations/${id}`;
  const isLeaving = action === 'end' && text(form, 'userId') === actor.id;
  return isLeaving ? '/account/organisations' : null;
}

/** The page a form stands on. */
function ownPage(form: FormData): string {
  const [id, token] = [text(form, 'id'), text(form, 'token')].map(encodeURIComponent);
  if (token) return `/account/organisations/join/${token}`;
  return id ? `/account/organisations/${id}` : '/account/organisations';
}

/** The one door of all forms of the organisations; for others the name waits for the sign-in. */
export async function organise(
  _: OrganisationState | null,
  form: FormData,
): Promise<OrganisationState | null> {
  const actor = await requireActor('account');
  const action = text(form, 'action');
  const slot = keptSlot(text(form, 'id'));
  const locale = form.get('locale');
  if (!actor.ok) return keepAndSignIn(slot, { name: text(form, 'name') }, ownPage(form), locale);
  const command = Object.hasOwn(commands, action) ? commands[action] : undefined;
  const result = command ? await command(actor.value, form) : fail('badRequest');
  if (!result.ok) {
    const problem = Object.values(result.fields ?? {})[0] ?? result.code;
    return { isOk: false, problem, link: null };
  }
  if (action === 'create' || action === 'rename') await forgetEntries(slot);
  revalidatePath('/[locale]/account/organisations', 'layout');
  const next = nextPage(action, form, actor.value, result.value.id);
  if (next) redirect(localPath(locale, next));
  return { isOk: true, problem: '', link: result.value.link ?? null };
}
