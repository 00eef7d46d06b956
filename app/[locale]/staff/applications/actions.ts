'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { commonWords } from '@/components/services/form-page';
import type { Actor } from '@/lib/accounts/actor';
import { requireActor } from '@/lib/accounts/session';
import { enterFor } from '@/lib/applications/counter';
import { assignCase, finishTask, messageOwner, noteCase } from '@/lib/applications/desk';
import type { DeskState } from '@/lib/applications/form-state';
import { ownProblems, performCorrection, performMove, settleProposal } from '@/lib/applications/perform';
import { askFor } from '@/lib/applications/requests';
import { localPath } from '@/lib/fields';
import type { Result } from '@/lib/result';
import type { EnteredStep } from '@/lib/services/entered';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** What a form of the desk can do with a case. */
const deeds: Record<string, (actor: Actor, form: FormData) => Promise<Result<unknown>>> = {
  move: performMove,
  decide: settleProposal,
  take: (actor, form) => assignCase(actor, { id: textOf(form, 'id'), isTaken: true }),
  give: (actor, form) => assignCase(actor, { id: textOf(form, 'id'), isTaken: false }),
  ask: (actor, form) =>
    askFor(actor, {
      id: textOf(form, 'id'),
      revision: textOf(form, 'revision'),
      items: form.getAll('items'),
      text: textOf(form, 'text'),
      dueOn: textOf(form, 'dueOn'),
    }),
  correct: performCorrection,
  note: (actor, form) =>
    noteCase(actor, { id: textOf(form, 'id'), text: textOf(form, 'text'), dueOn: textOf(form, 'dueOn') }),
  finish: (actor, form) => finishTask(actor, { id: textOf(form, 'id'), noteId: textOf(form, 'noteId') }),
  message: (actor, form) => messageOwner(actor, { id: textOf(form, 'id'), text: textOf(form, 'text') }),
};

/** Deeds that leave what the case says as it is. */
const asides = new Set(['take', 'give', 'note', 'finish', 'message']);

/** What was typed; what was ticked more than once as a list. */
const asEntered = (form: FormData): EnteredStep =>
  Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name).filter((value) => typeof value === 'string');
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );

/**
 * One deed of the desk; then the case again. After taking it over, a note or a message a page with scripts stays as it is:
 * a decision that was begun beside it must not be emptied.
 */
export async function act(_: DeskState | null, form: FormData): Promise<DeskState | null> {
  const actor = await requireActor('staff');
  const deed = deeds[textOf(form, 'do')];
  if (!actor.ok || !deed) return { problem: 'failed', fields: {}, entered: {} };
  const result = await deed(actor.value, form);
  if (!result.ok) {
    // Somebody else took the ground at this moment: the page shows it, beside the form as it was filled in.
    if (result.code === 'conflict' && result.fields)
      revalidatePath('/[locale]/staff/applications/[id]', 'page');
    const words = await commonWords();
    const own = await ownProblems(textOf(form, 'id'), textOf(form, 'locale') === 'en' ? 'en' : 'de');
    const fields = Object.entries(result.fields ?? {}).map(
      ([name, code]) => [name, own[code] ?? words(code) ?? code] as const,
    );
    return { problem: result.code, fields: Object.fromEntries(fields), entered: asEntered(form) };
  }
  if (asides.has(textOf(form, 'do')) && (await headers()).has('next-action')) {
    revalidatePath('/[locale]/staff/applications/[id]', 'page');
    return { problem: null, fields: {}, entered: {} };
  }
  return redirect(localPath(textOf(form, 'locale'), `/staff/applications/${textOf(form, 'id')}?done`));
}

/** Begins a case for a person at the counter; says so when there is no such account. */
export async function enter(_: DeskState | null, form: FormData): Promise<DeskState | null> {
  const actor = await requireActor('staff');
  const serviceId = textOf(form, 'service');
  const locale = textOf(form, 'locale');
  if (!actor.ok) return redirect(localPath(locale, '/staff'));
  const started = await enterFor(actor.value, { serviceId, login: textOf(form, 'login') });
  if (!started.ok) return { problem: started.code, fields: {}, entered: asEntered(form) };
  return redirect(localPath(locale, `/services/${serviceId}/form?case=${started.value.id}`));
}
