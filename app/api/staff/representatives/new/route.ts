import { flashLine } from '@/lib/accounts/flash';
import { requireActor } from '@/lib/accounts/session';
import { localPath, seeOther } from '@/lib/fields';
import { forgetEntries, keepEntries } from '@/lib/kept-entries/kept-entries';
import { receiveText } from '@/lib/mailbox/receive-message';
import { enterPrincipal } from '@/lib/representatives/commands';
import { ENTER_SLOT } from '@/lib/representatives/kept-slot';
import { personFields } from '@/lib/representatives/person';
import { respondFailure } from '@/lib/respond';
import { fail, type Result } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** Enters who acts for somebody without an account; the link goes back by a cookie, never by the address. */
export async function POST(request: Request): Promise<Response> {
  const fields = await receiveText(request);
  const one = (name: string): string => fields.get(name)?.[0]?.slice(0, 200) ?? '';
  const page = localPath(one('locale'), '/staff/accounts/representatives/new');
  const names = [...personFields, 'kind', 'mailbox', 'endsOn'] as const;
  const entered = {
    ...Object.fromEntries(names.map((name) => [name, one(name)])),
    services: (fields.get('services') ?? []).join(' ').slice(0, 500),
  };
  const actor = await requireActor('staff');
  if (!actor.ok && actor.code === 'unauthenticated') {
    await keepEntries(ENTER_SLOT, entered);
    return seeOther(page);
  }
  if (!actor.ok) return respondFailure(fail('notFound'));
  const result = await enterPrincipal(actor.value, {
    kind: one('kind'),
    mailbox: one('mailbox'),
    services: fields.get('services') ?? [],
    endsOn: one('endsOn'),
    person: Object.fromEntries(personFields.map((name) => [name, one(name)])),
    hasSeen: one('hasSeen') === 'on',
  });
  if (result.ok) await forgetEntries(ENTER_SLOT);
  return seeOther(`${page}?${result.ok ? 'done' : 'refused'}=1`, [flashLine(answer(result, entered))]);
}

/** What the page shows next: the link with the names, or what is wrong beside what was entered. */
function answer(result: Result<{ link: string; login: string }>, entered: Record<string, string>) {
  if (!result.ok) return { code: result.code, fields: { ...result.fields }, entered };
  const { link, login } = result.value;
  return { code: '', entered: { link, login, name: `${entered.firstName} ${entered.lastName}` } };
}
