'use server';

import { revalidatePath } from 'next/cache';
import type { Actor } from '@/lib/accounts/actor';
import { requireActor } from '@/lib/accounts/session';
import { ok, type Result } from '@/lib/result';
import type { TokenState } from '@/lib/tokens/form-state';
import { createToken, revokeToken } from '@/lib/tokens/tokens';

/** Makes a token, which is shown this once, or ends one. */
export async function manageTokens(_: TokenState | null, form: FormData): Promise<TokenState> {
  const actor = await requireActor('admin');
  if (!actor.ok) return { isOk: false, token: null, fields: {} };
  const id = form.get('id');
  const result =
    typeof id === 'string' ? await revoke(actor.value, id) : await createToken(actor.value, fieldsOf(form));
  revalidatePath('/[locale]/admin/tokens', 'page');
  if (!result.ok) return { isOk: false, token: null, fields: { ...result.fields } };
  return { isOk: true, token: result.value.token, fields: {} };
}

const fieldsOf = (form: FormData) => ({ name: form.get('name'), scope: form.get('scope') });

async function revoke(actor: Actor, id: string): Promise<Result<{ token: null }>> {
  const result = await revokeToken(actor, { id });
  return result.ok ? ok({ token: null }) : result;
}
