import { currentActor } from '../accounts/session';
import { networkPrefix } from '../limits';
import type { Upload } from '../photos/multipart';
import { fail, type Result } from '../result';
import { contentKey } from './content-key';
import { parseReport } from './schema';
import { type Submitted, submitReport } from './submit';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The caller's network, for budgets. */
export const networkOf = (request: Request): string =>
  networkPrefix(request.headers.get('x-client-address') ?? '');

/** Takes an uploaded report with its JSON part `report` under the UUID the phone made. */
export async function takeReport(id: string, upload: Upload, network: string): Promise<Result<Submitted>> {
  const part = upload.parts.get('report');
  const key = id.toLowerCase();
  if (!uuid.test(key)) return fail('invalid', { fields: { id: 'uuid' } });
  if (!part) return fail('badRequest', { fields: { report: 'required' } });
  const actor = await currentActor();
  return submitReport({
    id: key,
    content: contentKey(part, upload.photos),
    read: () => parseReport(part),
    photos: upload.photos,
    actor,
    network,
    source: actor.kind === 'crew' ? 'crew' : 'app',
  });
}
