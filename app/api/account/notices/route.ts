import type { Actor } from '@/lib/accounts/actor';
import { currentActor, requireActor } from '@/lib/accounts/session';
import { setConsent } from '@/lib/decisions/consent';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { askForAddress, confirmAddress, removeAddress } from '@/lib/notifications/address';
import { noticeChannels, saveNotices } from '@/lib/notifications/settings';
import { noticeKinds } from '@/lib/notifications/types';
import { respondFailure } from '@/lib/respond';
import { fail, type Result } from '@/lib/result';

export const dynamic = 'force-dynamic';

type Texts = Readonly<Record<string, string>>;
type Command = (actor: Actor, texts: Texts) => Promise<Result<unknown>>;

/** A tick that came with the form; one without a tick does not come at all. */
const switchesIn = (texts: Texts) =>
  Object.fromEntries(
    noticeKinds.map((kind) => [
      kind,
      Object.fromEntries(noticeChannels.map((channel) => [channel, `${kind}-${channel}` in texts])),
    ]),
  );

function consentIn({ box = '', locale }: Texts, isGiven: boolean) {
  const [ownerKind, ownerId] = box.split(':');
  return { ownerKind, ownerId, locale: locale === 'en' ? 'en' : 'de', isGiven };
}

const commands: Readonly<Record<string, Command>> = {
  settings: (actor, texts) => saveNotices(actor, switchesIn(texts)),
  address: (actor, { address, locale }) =>
    askForAddress(actor, { address, locale: locale === 'en' ? 'en' : 'de' }),
  removeAddress: (actor) => removeAddress(actor, {}),
  consent: async (actor, texts) =>
    texts.agree === undefined
      ? fail('invalid', { fields: { agree: 'tick' } })
      : setConsent(actor, consentIn(texts, true)),
  revoke: (actor, texts) => setConsent(actor, consentIn(texts, false)),
};

/** Follows the link of an e-mail, signed in or not. */
async function confirm({ token = '', locale }: Texts): Promise<Response> {
  const result = await confirmAddress(await currentActor(), { token });
  const page = `/account/notifications/confirm/${encodeURIComponent(token)}`;
  return seeOther(localPath(locale, `${page}?${result.ok ? 'done=1' : 'problem=gone'}`));
}

/** The forms of the page "Benachrichtigungen": `{ action, locale, … }`, answered by the page. */
export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  const texts = fields ? textsOf(fields) : {};
  if (texts.action === 'confirm') return confirm(texts);
  const actor = await requireActor('account');
  if (!actor.ok) return respondFailure(actor);
  const name = texts.action ?? '';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return respondFailure(fail('badRequest'));
  const result = await command(actor.value, texts);
  if (!result.ok && result.code === 'notFound') return respondFailure(result);
  const said = result.ok ? `done=${name}` : `problem=${Object.values(result.fields ?? {})[0] ?? result.code}`;
  return seeOther(localPath(texts.locale, `/account/notifications?${said}`));
}
