import { formatOfType, importRequest } from '@/lib/documents/import/door';
import { respond, respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';
import { actorOfToken } from '@/lib/tokens/tokens';

export const dynamic = 'force-dynamic';

/** The office's file, CSV or JSON, from a program with a token for it. `?dryRun=1` changes nothing, `?full=1`. */
export async function POST(request: Request): Promise<Response> {
  const actor = await actorOfToken(request, 'documents:import');
  if (!actor.ok) return respondFailure(actor);
  const format = formatOfType(request.headers.get('content-type') ?? '');
  if (!format) return respondFailure(fail('unsupportedMedia', { fields: { file: 'importType' } }));
  const query = new URL(request.url).searchParams;
  const mode = query.get('full') === '1' ? 'full' : 'delta';
  const isDryRun = query.get('dryRun') === '1';
  return respond(await importRequest(actor.value, request, { format, mode, isDryRun }));
}
