import { currentDraft, whoIsHere } from '@/lib/applications/current';
import { draftNow } from '@/lib/applications/drafts';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';
import { evaluate, ruleContext } from '@/lib/services/engine/evaluate';
import { enteredFrom } from '@/lib/services/engine/form';
import { findService } from '@/lib/services/registry';

export const dynamic = 'force-dynamic';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** The fee of a draft with a step as it is being typed. Keeps nothing. `{ fee: FeeTrace | null }` */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const service = form && findService(textOf(form, 'service'));
  if (!form || !service) return respondFailure(fail('notFound'));
  const draft = await currentDraft(service, await whoIsHere(service), textOf(form, 'case') || undefined);
  if (!draft) return respondFailure(fail('notFound'));
  const step = textOf(form, 'step');
  const fields = service.steps[step]?.fields;
  const { entered } = draftNow(service, draft);
  const now = fields ? { ...entered, [step]: enteredFrom(fields, form) } : entered;
  const fee = service.fee?.(evaluate(service, now).answers as never, ruleContext()) ?? null;
  return Response.json({ fee }, { headers: { 'cache-control': 'no-store' } });
}
