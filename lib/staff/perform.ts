import type { Actor } from '../accounts/actor';
import { acknowledgeAlert } from '../crew/alerts';
import { fail, type Result } from '../result';
import { correctReport } from './correct';
import { decideComplaint } from './decide';
import { type FormAction, formActions } from './form-state';
import { mergeReport } from './merge';
import { checkReport, closeReport, forwardReport, reopenReport } from './moves';
import { addNote } from './note';
import { withholdPhoto } from './paint';
import { hideReport, publishReport } from './publish';

type Command = (actor: Actor, form: FormData) => Promise<Result<unknown>>;

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
const isOn = (form: FormData, name: string): boolean => form.get(name) === 'on';
const seen = (form: FormData) => ({
  reportId: text(form, 'reportId'),
  baseVersion: text(form, 'baseVersion'),
});

const commands: Record<FormAction, Command> = {
  check: (actor, form) => checkReport(actor, seen(form)),
  publish: (actor, form) => publishReport(actor, { ...seen(form), photoIds: form.getAll('photoIds') }),
  hide: (actor, form) => hideReport(actor, seen(form)),
  withhold: (actor, form) => withholdPhoto(actor, { photoId: text(form, 'photoId') }),
  forward: (actor, form) =>
    forwardReport(actor, { ...seen(form), body: text(form, 'body'), text: text(form, 'text') }),
  note: (actor, form) =>
    addNote(actor, {
      ...seen(form),
      text: text(form, 'text'),
      isPublic: text(form, 'audience') === 'reporter',
    }),
  close: (actor, form) =>
    closeReport(actor, { ...seen(form), outcome: text(form, 'outcome'), text: text(form, 'text') }),
  reopen: (actor, form) => reopenReport(actor, seen(form)),
  merge: (actor, form) => mergeReport(actor, { ...seen(form), into: text(form, 'into') }),
  decide: (actor, form) =>
    decideComplaint(actor, {
      complaintId: text(form, 'complaintId'),
      decision: text(form, 'decision'),
      answer: text(form, 'answer'),
    }),
  acknowledge: (actor, form) => acknowledgeAlert(actor, { reportId: text(form, 'reportId') }),
  correct: (actor, form) =>
    correctReport(actor, {
      ...seen(form),
      category: text(form, 'category'),
      hazard: isOn(form, 'hazard'),
      lat: text(form, 'lat'),
      lng: text(form, 'lng'),
      place: text(form, 'place'),
    }),
};

/** Does what a form of the inbox asks for. @returns also which action it was, for the words about it */
export async function performForm(
  actor: Actor,
  form: FormData,
): Promise<{ action: string; result: Result<unknown> }> {
  const action = formActions.find((name) => name === form.get('action'));
  if (!action) return { action: '', result: fail('badRequest') };
  return { action, result: await commands[action](actor, form) };
}
