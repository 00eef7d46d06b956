import { rm } from 'node:fs/promises';
import type { Actor } from '../accounts/actor';
import { isDiskFull } from '../action';
import { makeTempFolder } from '../photos/temp';
import { fail, ok, type Result } from '../result';
import { draftInput, saveDraft } from './drafts';
import { type ReceivedForm, receiveForm } from './receive-files';
import { findRecipient } from './recipient';
import { MOST_FILES, reply, type Sent, start } from './send';
import { dropFiles, type StoredFile, storeAttachment } from './store-file';

export type Fields = ReceivedForm['fields'];
export const one = (fields: Fields, name: string): string => fields.get(name)?.[0] ?? '';

export interface Outcome {
  readonly result: Result<Sent>;
  readonly fields: Fields;
}

/**
 * Takes a posted message with its files. What was written is kept as a draft when anything is wrong with it,
 * so that nobody writes twice.
 */
export async function receiveMessage(actor: Actor, request: Request): Promise<Outcome> {
  const folder = await makeTempFolder();
  let fields: Fields = new Map();
  try {
    const form = await receiveForm(request, folder, MOST_FILES);
    fields = form.fields;
    const result = await take(actor, form);
    if (!result.ok) await keepText(actor, fields);
    return { result, fields };
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    return { result: fail('storageFull'), fields };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The words of a posted message whose sender is unknown; its files are read into nothing. */
export async function receiveText(request: Request): Promise<Fields> {
  const folder = await makeTempFolder();
  try {
    return (await receiveForm(request, folder, 0)).fields;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keepText(actor: Actor, fields: Fields): Promise<void> {
  const draft = draftInput.safeParse({
    key: one(fields, 'key'),
    slot: one(fields, 'thread') || 'new',
    subject: one(fields, 'subject'),
    body: one(fields, 'body'),
  });
  if (actor.id && draft.success) await saveDraft(actor.id, draft.data);
}

async function take(actor: Actor, { fields, files, problem }: ReceivedForm): Promise<Result<Sent>> {
  if (problem) return fail('tooLarge', { fields: { files: problem } });
  const stored: StoredFile[] = [];
  for (const file of files) {
    const result = await storeAttachment(file).catch(() => fail('unavailable'));
    if (!result.ok) {
      await dropFiles(stored);
      return result;
    }
    stored.push(result.value);
  }
  const result = await send(actor, fields, stored);
  if (!result.ok) await dropFiles(stored);
  return result;
}

async function send(actor: Actor, fields: Fields, files: readonly StoredFile[]): Promise<Result<Sent>> {
  const side = one(fields, 'side') === 'town' ? 'town' : 'citizen';
  const content = {
    key: one(fields, 'key'),
    side,
    body: one(fields, 'body'),
    files,
    reuse: fields.get('reuse') ?? [],
  };
  const threadId = one(fields, 'thread');
  if (threadId) return reply(actor, { ...content, threadId, seenSeq: one(fields, 'seenSeq') || 0 });
  const recipient = await recipientOf(actor, side, fields);
  if (!recipient.ok) return recipient;
  return start(actor, {
    ...content,
    ...recipient.value,
    departmentId: one(fields, 'department'),
    subject: one(fields, 'subject'),
  });
}

async function recipientOf(actor: Actor, side: 'town' | 'citizen', fields: Fields) {
  if (side === 'town') {
    const found = await findRecipient(one(fields, 'report'), one(fields, 'login'));
    return found ? ok(found) : fail('invalid', { fields: { login: 'recipient' } });
  }
  const [kind, id] = one(fields, 'box').split(':');
  const isOrganisation = kind === 'organisation';
  return ok({
    ownerKind: isOrganisation ? ('organisation' as const) : ('user' as const),
    ownerId: isOrganisation ? (id ?? '') : (actor.id ?? ''),
  });
}
