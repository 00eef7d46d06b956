import { rm } from 'node:fs/promises';
import type { Actor } from '../accounts/actor';
import { isDiskFull } from '../action';
import { type ReceivedForm, receiveForm } from '../mailbox/receive-files';
import { receiveText } from '../mailbox/receive-message';
import { dropFiles, type StoredFile, storeAttachment } from '../mailbox/store-file';
import { makeTempFolder } from '../photos/temp';
import { fail, ok, type Result } from '../result';
import { accept, addProof, end, grant } from './commands';

type Fields = ReceivedForm['fields'];
interface Done {
  readonly id: string;
  readonly link?: string;
}

export interface Received {
  readonly action: string;
  readonly locale: string;
  readonly result: Result<Done>;
  /** What was entered, to be shown again. */
  readonly entered: Readonly<Record<string, string>>;
}

const one = (fields: Fields, name: string): string => fields.get(name)?.[0] ?? '';

type Command = (actor: Actor, fields: Fields, proof: StoredFile | null) => Promise<Result<Done>>;

const commands: Readonly<Record<string, Command>> = {
  grant: (actor, fields, proof) => {
    const [principalKind = '', principalId = ''] = one(fields, 'principal').split(':');
    return grant(actor, {
      principalKind,
      principalId,
      kind: one(fields, 'kind'),
      mailbox: one(fields, 'mailbox'),
      services: fields.get('services') ?? [],
      endsOn: one(fields, 'endsOn'),
      proof,
    });
  },
  proof: async (actor, fields, proof) =>
    proof
      ? addProof(actor, { id: one(fields, 'id'), proof })
      : fail('invalid', { fields: { files: 'noFile' } }),
  end: (actor, fields) => end(actor, { id: one(fields, 'id') }),
  accept: (actor, fields) => accept(actor, { token: one(fields, 'token') }),
};

const enteredIn = (fields: Fields): Record<string, string> => ({
  ...Object.fromEntries(
    ['principal', 'kind', 'mailbox', 'endsOn'].map((name) => [name, one(fields, name).slice(0, 100)]),
  ),
  services: (fields.get('services') ?? []).join(' ').slice(0, 500),
});

/** What a posted form says, for a door that finds nobody signed in; nothing is stored. */
export async function readRepresentation(request: Request) {
  const fields = await receiveText(request);
  const [action, locale, token] = [one(fields, 'action'), one(fields, 'locale'), one(fields, 'token')];
  return { action, locale, token, entered: enteredIn(fields) };
}

/** Takes a posted form about representations; at most one file, which is dropped again when nothing names it. */
export async function receiveRepresentation(actor: Actor, request: Request): Promise<Received> {
  const folder = await makeTempFolder();
  try {
    const form = await receiveForm(request, folder, 1);
    const { fields } = form;
    const action = one(fields, 'action');
    return {
      action,
      locale: one(fields, 'locale'),
      result: await take(actor, action, form),
      entered: enteredIn(fields),
    };
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    return { action: '', locale: '', result: fail('storageFull'), entered: {} };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function take(actor: Actor, action: string, form: ReceivedForm): Promise<Result<Done>> {
  const command = Object.hasOwn(commands, action) ? commands[action] : undefined;
  if (!command) return fail('badRequest');
  if (form.problem) return fail('tooLarge', { fields: { files: form.problem } });
  const file = await stored(form);
  if (!file.ok) return file;
  const result = await command(actor, form.fields, file.value);
  if (!result.ok && file.value) await dropFiles([file.value]);
  return result;
}

async function stored({ files: [file] }: ReceivedForm): Promise<Result<StoredFile | null>> {
  return file ? storeAttachment(file) : ok(null);
}
