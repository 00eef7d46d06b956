import { currentActor } from '@/lib/accounts/session';
import { whoIsHere } from '@/lib/applications/current';
import { addFiles } from '@/lib/applications/files';
import { receiveStoredFiles } from '@/lib/applications/receive-files';
import { localPath, seeOther } from '@/lib/fields';
import { one } from '@/lib/mailbox/receive-message';
import { dropFiles } from '@/lib/mailbox/store-file';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';
import { FILES } from '@/lib/services/engine/tasks';
import { findService } from '@/lib/services/registry';

export const dynamic = 'force-dynamic';

/** Files for a case: with JavaScript one at a time and answered with JSON, without it a form and a page. */
export async function POST(request: Request): Promise<Response> {
  const isProgram = request.headers.get('accept')?.includes('application/json') === true;
  const { result, fields } = await receiveStoredFiles(request);
  const service = findService(one(fields, 'service'));
  if (!service) {
    if (result.ok) await dropFiles(result.value);
    return respondFailure(fail('notFound'));
  }
  const actor = await currentActor();
  const token = one(fields, 'token') || (await whoIsHere(service)).token;
  const key = { id: one(fields, 'id'), token: actor.id ? '' : token };
  const added = result.ok
    ? await addFiles(actor, { ...key, slot: one(fields, 'slot'), files: result.value })
    : result;
  if (!added.ok && result.ok) await dropFiles(result.value);
  if (isProgram) return added.ok ? Response.json(added.value) : respondFailure(added);
  const problem = added.ok ? '' : `problem=${added.fields?.files ?? added.code}`;
  const back = one(fields, 'back') || `/services/${service.id}/form/${FILES}`;
  const caseId = one(fields, 'case');
  const query = [caseId ? `case=${encodeURIComponent(caseId)}` : '', problem].filter(Boolean).join('&');
  const isOwnPath = /^\/services\/[\w\-/]+$/.test(back);
  return seeOther(
    localPath(one(fields, 'locale'), `${isOwnPath ? back : '/services'}${query ? `?${query}` : ''}`),
  );
}
