import { randomUUID } from 'node:crypto';
import { localPath, seeOther } from '@/lib/fields';
import { withUpload } from '@/lib/photos/upload';
import { followToken } from '@/lib/reports/follow-token';
import { networkOf, takeReport } from '@/lib/reports/intake';
import { plainValues, submitPlain } from '@/lib/reports/plain';
import { dropPlainDraft, keepPlainDraft } from '@/lib/reports/plain-drafts';
import { respond, respondFailure } from '@/lib/respond';
import type { Failure } from '@/lib/result';

export const dynamic = 'force-dynamic';

type Parts = ReadonlyMap<string, Buffer>;

/**
 * The form without JavaScript: on to the follow-up page, or back to the form with what was typed. A program
 * may also send a `report` part here, as with PUT; it gets JSON and a UUID made by the server.
 */
export async function POST(request: Request): Promise<Response> {
  const parts = new Map<string, Buffer>();
  const network = networkOf(request);
  const result = await withUpload(
    request,
    (upload) =>
      parts.has('report') ? takeReport(randomUUID(), upload, network) : submitPlain(upload, network),
    parts,
  );
  if (parts.has('report')) {
    return result.ok ? respond({ ok: true, value: result.value.receipt }, 201) : respondFailure(result);
  }
  if (!result.ok) return backToForm(parts, result);
  await dropPlainDraft(text(parts, 'draft'));
  return seeOther(localPath(text(parts, 'locale'), `/follow/${followToken(result.value.receipt.id)}`));
}

const text = (parts: Parts, name: string): string => parts.get(name)?.toString('utf8') ?? '';

async function backToForm(parts: Parts, failure: Failure): Promise<Response> {
  const form = localPath(text(parts, 'locale'), '/report/plain');
  const errors =
    failure.code === 'invalid' && failure.fields ? failure.fields : { [placeOf(failure)]: failure.code };
  const draft = await keepPlainDraft({ values: plainValues(parts), errors });
  return seeOther(`${form}?${draft ? `d=${draft}` : `problem=${failure.code}`}`);
}

/** Where the sentence belongs: at the photos, or above the whole form. */
const placeOf = ({ fields }: Failure): 'photo' | 'form' =>
  Object.keys(fields ?? {}).some((field) => field.startsWith('photos')) ? 'photo' : 'form';
