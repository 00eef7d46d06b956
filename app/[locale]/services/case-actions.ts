'use server';

import { redirect } from 'next/navigation';
import { askedFields } from '@/components/services/AnswerRequest';
import { problemWords } from '@/components/services/form-page';
import { currentActor } from '@/lib/accounts/session';
import { readOwnCase } from '@/lib/applications/case';
import type { DeskState, InviteState } from '@/lib/applications/form-state';
import { answerRequest } from '@/lib/applications/requests';
import { inviteAgain } from '@/lib/applications/signers';
import { keepCodes, rememberCase } from '@/lib/applications/signing-here';
import { moveCase } from '@/lib/applications/transition';
import { localPath } from '@/lib/fields';
import { enteredFrom } from '@/lib/services/engine/form';
import type { Entered } from '@/lib/services/entered';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
const languageOf = (form: FormData): 'de' | 'en' => (textOf(form, 'locale') === 'en' ? 'en' : 'de');

const pathOf = (form: FormData): string => {
  const token = textOf(form, 'token');
  return localPath(
    textOf(form, 'locale'),
    token ? `/services/follow/${encodeURIComponent(token)}` : `/services/case/${textOf(form, 'id')}`,
  );
};

/** "step__field" names back to steps. */
function byStep(flat: Readonly<Record<string, Entered[string][string]>>): Entered {
  const entered: Record<string, Record<string, Entered[string][string]>> = {};
  for (const [name, value] of Object.entries(flat)) {
    const [step = '', field = ''] = name.split('__');
    entered[step] = { ...entered[step], [field]: value };
  }
  return entered;
}

/** The owner adds what was asked for. */
export async function answer(_: DeskState | null, form: FormData): Promise<DeskState | null> {
  const actor = await currentActor();
  const key = { id: textOf(form, 'id'), token: textOf(form, 'token') };
  const found = await readOwnCase(actor, key.id, key.token);
  const request = found?.requests.find(({ id }) => id === textOf(form, 'requestId'));
  if (!found || !request) return { problem: 'notFound', fields: {}, entered: {} };
  const { fields } = askedFields(found.service, languageOf(form), request.items);
  const flat = enteredFrom(fields, form);
  const result = await answerRequest(actor, { ...key, requestId: request.id, entered: byStep(flat) });
  if (result.ok) redirect(`${pathOf(form)}?done`);
  const words = await problemWords(found.service, languageOf(form), result.fields ?? {});
  const named = Object.entries(words).map(([path, text]) => [path.replace('.', '__'), text] as const);
  return { problem: result.code, fields: Object.fromEntries(named), entered: flat };
}

/** The owner takes a step of the workflow: withdraws. */
export async function move(form: FormData): Promise<void> {
  const actor = await currentActor();
  const result = await moveCase(actor, {
    id: textOf(form, 'id'),
    token: textOf(form, 'token'),
    transition: textOf(form, 'transition'),
    revision: textOf(form, 'revision'),
  });
  redirect(`${pathOf(form)}${result.ok ? '' : '?problem=conflict'}`);
}

/** A new code for somebody whose signature is missing, shown once. */
export async function invite(_: InviteState | null, form: FormData): Promise<InviteState | null> {
  const signerId = textOf(form, 'signerId');
  const key = { id: textOf(form, 'id'), token: textOf(form, 'token') };
  const result = await inviteAgain(await currentActor(), { ...key, signerId });
  if (result.ok) {
    await rememberCase(key.id);
    await keepCodes([result.value]);
  }
  return { signerId, code: result.ok ? result.value.code : '' };
}
