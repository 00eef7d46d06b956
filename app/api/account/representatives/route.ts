import { flashLine } from '@/lib/accounts/flash';
import { requireActor } from '@/lib/accounts/session';
import { localPath, seeOther } from '@/lib/fields';
import { forgetEntries, keepEntries } from '@/lib/kept-entries/kept-entries';
import { GRANT_SLOT } from '@/lib/representatives/kept-slot';
import { readRepresentation, receiveRepresentation } from '@/lib/representatives/receive';
import { respondFailure } from '@/lib/respond';

export const dynamic = 'force-dynamic';

/** The forms about representations, with a file where there is one: back to the page, which says what was done. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor('account');
  if (!actor.ok) return keepForSignIn(request);
  const { action, locale, result, entered } = await receiveRepresentation(actor.value, request);
  const page = localPath(locale, '/account/representatives');
  if (!result.ok && (result.code === 'notFound' || result.code === 'badRequest'))
    return respondFailure(result);
  if (result.ok && action === 'grant') await forgetEntries(GRANT_SLOT);
  if (result.ok && action !== 'grant') return seeOther(`${page}?done=${action}`);
  // Link and entries go by a cookie for two minutes, never by the address.
  const line = result.ok
    ? flashLine({ code: '', entered: { link: result.value.link ?? '' } })
    : flashLine({ code: result.code, fields: { ...result.fields }, entered: { ...entered, action } });
  return seeOther(`${page}?${result.ok ? 'done=grant' : 'refused=1'}`, [line]);
}

/** The session has ended: what was entered waits for the sign-in, the Vollmacht has to be chosen again. */
async function keepForSignIn(request: Request): Promise<Response> {
  const { action, locale, token, entered } = await readRepresentation(request);
  if (action === 'grant') await keepEntries(GRANT_SLOT, entered);
  const join = action === 'accept' ? `/join/${encodeURIComponent(token)}` : '';
  return seeOther(localPath(locale, `/account/representatives${join}`));
}
