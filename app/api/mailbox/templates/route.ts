import type { Actor } from '@/lib/accounts/actor';
import { requireActor } from '@/lib/accounts/session';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { addTemplate, editTemplate, removeTemplate } from '@/lib/mailbox/templates';
import { respondFailure } from '@/lib/respond';
import { fail, type Result } from '@/lib/result';

export const dynamic = 'force-dynamic';

type Command = (actor: Actor, texts: Readonly<Record<string, string>>) => Promise<Result<unknown>>;

const commands: Readonly<Record<string, Command>> = {
  template: (actor, { id, departmentId, name, body }) =>
    id ? editTemplate(actor, { id, name, body }) : addTemplate(actor, { departmentId, name, body }),
  templateRemoved: (actor, { id }) => removeTemplate(actor, { id }),
};

/** The forms of the templates: `{ action, id?, departmentId?, name, body, locale }`, answered by their page. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor('staff');
  if (!actor.ok) return respondFailure(actor);
  const fields = await readFields(request);
  const texts = fields ? textsOf(fields) : {};
  const name = texts.action ?? '';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return respondFailure(fail('badRequest'));
  const result = await command(actor.value, texts);
  if (!result.ok && result.code === 'notFound') return respondFailure(result);
  const said = result.ok ? `done=${name}` : `problem=${Object.values(result.fields ?? {})[0] ?? result.code}`;
  return seeOther(localPath(texts.locale, `/staff/mailbox/templates?${said}`));
}
