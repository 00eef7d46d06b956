'use server';

import { redirect } from 'next/navigation';
import { afterStep } from '@/lib/applications/after-step';
import { giveCopySoon } from '@/lib/applications/copy';
import {
  currentDraft,
  forgetDraft,
  mayBeginHere,
  rememberDraft,
  waitingDraft,
  whoIsHere,
} from '@/lib/applications/current';
import { claimDraft, discardDraft, saveStep, startDraft } from '@/lib/applications/drafts';
import { addFiles, removeFile } from '@/lib/applications/files';
import type { SaveState, SendState } from '@/lib/applications/form-state';
import { forgetKeptStep, keepStepForSignIn } from '@/lib/applications/kept-step';
import { sendApplication } from '@/lib/applications/send';
import { keepCodes, rememberCase } from '@/lib/applications/signing-here';
import { startFrom } from '@/lib/applications/start-from';
import { localPath } from '@/lib/fields';
import { followToken } from '@/lib/reports/follow-token';
import { enteredFrom } from '@/lib/services/engine/form';
import { merge } from '@/lib/services/engine/prefill';
import { FILES, REVIEW } from '@/lib/services/engine/tasks';
import type { EnteredStep } from '@/lib/services/entered';
import { findService } from '@/lib/services/registry';
import type { Service } from '@/lib/services/types';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

function serviceOf(form: FormData): Service {
  const service = findService(textOf(form, 'service'));
  if (!service) throw new Error('unknown service');
  return service;
}

/** A page of the form; the counter's case stays named. */
function formPath(form: FormData, service: Service, rest = '', query = ''): string {
  const caseId = textOf(form, 'case');
  const params = [caseId ? `case=${encodeURIComponent(caseId)}` : '', query].filter(Boolean).join('&');
  return localPath(
    textOf(form, 'locale'),
    `/services/${service.id}/form${rest}${params ? `?${params}` : ''}`,
  );
}

const languageOf = (form: FormData): 'de' | 'en' => (textOf(form, 'locale') === 'en' ? 'en' : 'de');

/** Begins, or goes on with what was begun. */
export async function begin(form: FormData): Promise<void> {
  const service = serviceOf(form);
  const here = await whoIsHere(service);
  const known = await currentDraft(service, here);
  if (!known) {
    if (!here.owner && !(await mayBeginHere())) redirect(localPath(textOf(form, 'locale'), '/services'));
    const entry = service.entries[textOf(form, 'entry')];
    const earlier = await startFrom(service, here, textOf(form, 'from'));
    const started = await startDraft(here.actor, {
      serviceId: service.id,
      owner: here.owner,
      locale: languageOf(form),
      preset: merge(entry?.preset ?? {}, earlier.entered),
      visited: earlier.visited,
    });
    if (!started.ok) redirect(localPath(textOf(form, 'locale'), `/services/${service.id}`));
    if (!here.owner) await rememberDraft(service.id, started.value.id);
  }
  // Who wanted an earlier case again, and has begun another: it is not what was asked for.
  redirect(formPath(form, service, '', known && textOf(form, 'from') ? 'begun' : ''));
}

/** The page showed a draft of an account, and nobody is signed in any more. */
const hasSignedOut = (form: FormData, { owner }: { readonly owner: object | null }): boolean =>
  form.has('owned') && !owner;

/** The sign-in that leads back to a page of the form. */
const signInFor = (form: FormData, page: string): string =>
  localPath(textOf(form, 'locale'), `/account/sign-in?returnTo=${encodeURIComponent(page)}`);

/** Saves a step and goes where the pressed button leads. What is wrong is kept too, and shown on the same page. */
export async function save(_: SaveState | null, form: FormData): Promise<SaveState | null> {
  const service = serviceOf(form);
  const step = textOf(form, 'step');
  const entered = enteredFrom(service.steps[step]?.fields ?? {}, form);
  const here = await whoIsHere(service);
  const draft = await draftToSave(form, service, here, entered);
  if (!draft) return { problem: 'gone', entered, other: null };
  // Whose sign-in was ended meanwhile: what they typed waits in this browser, and they sign in before they go on.
  const isSignedOut = hasSignedOut(form, here);
  const input = {
    id: draft.id,
    token: draft.token,
    step,
    entered: without(form, entered),
    seen: isSignedOut ? '' : textOf(form, 'seen'),
  };
  const saved = await saveStep(here.actor, input);
  if (!saved.ok && saved.code === 'conflict')
    return { problem: 'conflict', entered, other: (saved.detail?.entered ?? {}) as typeof entered };
  if (!saved.ok) return { problem: saved.code === 'gone' ? 'gone' : 'failed', entered, other: null };
  await forgetKeptStep(service.id, step);
  if (isSignedOut) redirect(signInFor(form, formPath(form, service, `/${step}`)));
  const [go = '', group = ''] = textOf(form, 'go').split(':');
  if (go === 'add') {
    // With the count every address is a new one: the router does not ask for a page anew when only its hash is.
    const rows = entered[group]?.length ?? 0;
    const query = `more=${encodeURIComponent(group)}&rows=${rows}#${group}.${rows}`;
    redirect(formPath(form, service, `/${step}`, query));
  }
  if (go === 'remove') redirect(formPath(form, service, `/${step}`));
  const after = await afterStep(service, draft.id, step);
  redirect(formPath(form, service, after.task ? `/${after.task}` : '', after.isWrong ? 'check' : ''));
}

/**
 * The draft a step belongs to. Whose sign-in has run out is asked for it first, and finds the step as it was left;
 * who never had one goes on under this browser's own key.
 */
async function draftToSave(
  form: FormData,
  service: Service,
  here: Awaited<ReturnType<typeof whoIsHere>>,
  entered: EnteredStep,
) {
  const draft = await currentDraft(service, here, textOf(form, 'case') || undefined);
  if (draft) return { id: draft.id, token: here.owner ? '' : here.token };
  const step = textOf(form, 'step');
  if (!here.owner)
    await keepStepForSignIn(
      service.id,
      step,
      entered,
      formPath(form, service, `/${step}`),
      textOf(form, 'locale'),
    );
  if (here.owner || textOf(form, 'case') || !(await mayBeginHere())) return null;
  const started = await startDraft(here.actor, {
    serviceId: service.id,
    owner: null,
    locale: languageOf(form),
  });
  if (!started.ok) return null;
  return { id: started.value.id, token: await rememberDraft(service.id, started.value.id) };
}

/** What was entered, without the row whose "remove" was pressed. */
function without(form: FormData, entered: ReturnType<typeof enteredFrom>) {
  const [go, at = ''] = textOf(form, 'go').split(':');
  const [group = '', index = ''] = at.split('.');
  const rows = entered[group];
  if (go !== 'remove' || !Array.isArray(rows)) return entered;
  return { ...entered, [group]: rows.filter((_, row) => row !== Number(index)) };
}

/** Takes what was begun before the sign-in into the account. */
export async function claim(form: FormData): Promise<void> {
  const service = serviceOf(form);
  const here = await whoIsHere(service);
  const waiting = await waitingDraft(service, here);
  if (waiting) await claimDraft(here.actor, { id: waiting.id, token: here.token });
  await forgetDraft(service.id);
  redirect(formPath(form, service));
}

/** Throws the draft away. */
export async function discard(form: FormData): Promise<void> {
  const service = serviceOf(form);
  const here = await whoIsHere(service);
  const draft = await currentDraft(service, here, textOf(form, 'case') || undefined);
  if (draft) await discardDraft(here.actor, { id: draft.id, token: here.token });
  if (!here.owner) await forgetDraft(service.id);
  redirect(localPath(textOf(form, 'locale'), `/services/${service.id}`));
}

/** Goes on from the files: they were looked at. */
export async function filesDone(form: FormData): Promise<void> {
  const service = serviceOf(form);
  const here = await whoIsHere(service);
  if (hasSignedOut(form, here)) redirect(signInFor(form, formPath(form, service, `/${FILES}`)));
  const draft = await currentDraft(service, here, textOf(form, 'case') || undefined);
  if (draft)
    await saveStep(here.actor, {
      id: draft.id,
      token: here.owner ? '' : here.token,
      step: FILES,
      entered: {},
    });
  redirect(formPath(form, service, draft ? `/${REVIEW}` : ''));
}

/** Takes a file out, or uses one again. */
export async function changeFiles(form: FormData): Promise<void> {
  const service = serviceOf(form);
  const here = await whoIsHere(service);
  const draft = await currentDraft(service, here, textOf(form, 'case') || undefined);
  const key = { id: draft?.id ?? '', token: here.owner ? '' : here.token };
  const fileId = textOf(form, 'remove');
  const result = fileId
    ? await removeFile(here.actor, { ...key, fileId })
    : await addFiles(here.actor, { ...key, slot: textOf(form, 'slot'), reuse: [textOf(form, 'reuse')] });
  const problem = result.ok ? '' : `problem=${result.fields?.files ?? 'failed'}`;
  redirect(formPath(form, service, `/${FILES}`, problem));
}

/** Sends bindingly. Codes for other signers are shown on the next page, for some minutes. */
export async function send(_: SendState | null, form: FormData): Promise<SendState | null> {
  const service = serviceOf(form);
  const here = await whoIsHere(service);
  if (hasSignedOut(form, here)) redirect(signInFor(form, formPath(form, service, `/${REVIEW}`)));
  const draft = await currentDraft(service, here, textOf(form, 'case') || undefined);
  if (!draft) return { problem: 'gone' };
  const result = await sendApplication(here.actor, {
    id: draft.id,
    token: here.owner ? '' : here.token,
    agreed: textOf(form, 'agreed'),
    largePrint: form.has('largePrint'),
    identityCheck: textOf(form, 'identityCheck') || undefined,
  });
  if (!result.ok) return { problem: problemOf(result) };
  await giveCopySoon(draft.id);
  const isFollowed = !here.owner && draft.ownerKind === null;
  if (isFollowed) await forgetDraft(service.id);
  const path = isFollowed
    ? `/services/follow/${followToken(draft.id, 'application')}`
    : draft.source === 'counter'
      ? `/staff/applications/${draft.id}`
      : `/services/case/${draft.id}`;
  const href = localPath(textOf(form, 'locale'), `${path}?sent`);
  if (result.value.invitations.length > 0) {
    await rememberCase(draft.id);
    await keepCodes(result.value.invitations);
  }
  return redirect(href);
}

function problemOf({ code, fields }: { code: string; fields?: Readonly<Record<string, string>> }) {
  if (fields?.agreed) return 'agreed';
  if (fields?.identityCheck) return 'identityCheck';
  if (fields?.assurance) return 'assurance';
  return code === 'conflict'
    ? 'changed'
    : code === 'invalid'
      ? 'missing'
      : code === 'gone'
        ? 'gone'
        : 'failed';
}
