import { anonymous } from '@/lib/accounts/actor';
import {
  currentDraft,
  forgetDraft,
  type Here,
  mayBeginHere,
  rememberDraft,
  whoIsHere,
} from '@/lib/applications/current';
import { saveStep, startDraft } from '@/lib/applications/drafts';
import { addFiles } from '@/lib/applications/files';
import { receiveStoredFiles } from '@/lib/applications/receive-files';
import { sendApplication } from '@/lib/applications/send';
import { localPath, seeOther } from '@/lib/fields';
import { dropFiles } from '@/lib/mailbox/store-file';
import { followToken } from '@/lib/reports/follow-token';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';
import { enteredFrom } from '@/lib/services/engine/form';
import { feedback } from '@/lib/services/feedback';

export const dynamic = 'force-dynamic';

/** The draft of this message; what is wrong with it comes back from there, typed text and all. */
async function draftFor(here: Here, locale: 'de' | 'en'): Promise<{ id: string; token: string } | null> {
  const known = await currentDraft(feedback, here);
  if (known) return { id: known.id, token: here.owner ? '' : here.token };
  if (!here.owner && !(await mayBeginHere())) return null;
  const started = await startDraft(here.actor, { serviceId: feedback.id, owner: here.owner, locale });
  if (!started.ok) return null;
  const token = here.owner ? '' : await rememberDraft(feedback.id, started.value.id);
  return { id: started.value.id, token };
}

/** Takes an idea, praise or criticism in one go: a posted form with photos, answered by a page. */
export async function POST(request: Request): Promise<Response> {
  const { result, fields } = await receiveStoredFiles(request);
  const files = result.ok ? result.value : [];
  const one = (name: string): string => fields.get(name)?.[0] ?? '';
  const locale = one('locale') === 'en' ? 'en' : 'de';
  const form = new FormData();
  for (const [name, values] of fields) for (const value of values) form.append(name, value);
  const known = await whoIsHere(feedback);
  const here: Here = one('unnamed') === 'yes' ? { ...known, actor: anonymous, owner: null } : known;
  const draft = await draftFor(here, locale);
  if (!draft) {
    await dropFiles(files);
    return respondFailure(fail('tooMany'));
  }
  const entered = enteredFrom(feedback.steps.message?.fields ?? {}, form);
  await saveStep(here.actor, { ...draft, step: 'message', entered });
  const added = files.length > 0 ? await addFiles(here.actor, { ...draft, slot: 'photo', files }) : null;
  if (added && !added.ok) await dropFiles(files);
  const fileProblem = result.ok ? (added && !added.ok ? added : null) : result;
  if (fileProblem)
    return seeOther(localPath(locale, `/feedback?check&files=${fileProblem.fields?.files ?? 'invalid'}`));
  const sent = await sendApplication(here.actor, { ...draft, agreed: 'yes' });
  if (!sent.ok) return seeOther(localPath(locale, '/feedback?check'));
  if (here.owner) return seeOther(localPath(locale, `/services/case/${draft.id}?sent`));
  await forgetDraft(feedback.id);
  return seeOther(localPath(locale, `/services/follow/${followToken(draft.id, 'application')}?sent`));
}
