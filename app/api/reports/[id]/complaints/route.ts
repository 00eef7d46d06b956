import { anonymous } from '@/lib/accounts/actor';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { limits, networkPrefix, takeFromBudget } from '@/lib/limits';
import { complain } from '@/lib/reports/complaints';
import { keepPlainDraft } from '@/lib/reports/plain-drafts';
import { respond, respondFailure } from '@/lib/respond';
import { fail, ok } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** What goes back into the form. */
const MOST_TYPED = 4_000;

/** "Foto oder Text beanstanden": `{ reason, text? }` as JSON or form; answers where the decision will stand. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { values, isForm } = fields;
  const result = await take(id, request.headers.get('x-client-address') ?? '', values);
  const page = (token: string) => localPath(values.locale, `/complaint/${token}`);
  if (!isForm) {
    return result.ok
      ? respond(ok({ url: page(result.value.token), isHidden: result.value.isHidden }), 201)
      : respond(result);
  }
  if (result.ok) return seeOther(page(result.value.token));
  const { reason = '', text = '' } = textsOf(fields);
  const draft = await keepPlainDraft({ values: { reason, text: text.slice(0, MOST_TYPED) }, errors: {} });
  const back = localPath(values.locale, `/report/${encodeURIComponent(id)}/complaint`);
  return seeOther(`${back}?problem=${result.code}&d=${draft}`);
}

async function take(report: string, address: string, values: Readonly<Record<string, unknown>>) {
  const retryAfterS = await takeFromBudget(limits.complaint, networkPrefix(address));
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  return complain(anonymous, { report, reason: values.reason, text: values.text });
}
