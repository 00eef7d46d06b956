import { currentActor } from '@/lib/accounts/session';
import { respondFailure } from '@/lib/respond';
import { fileResponse, takeMessage } from '@/lib/services/gewerbe/office/take';

export const dynamic = 'force-dynamic';

/** One package again (`?id=…&kind=json|xml`), when a recipient asks for it; noted like every retrieval. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const actor = await currentActor();
  const taken = await takeMessage(actor, query.get('id') ?? '', query.get('kind') === 'xml' ? 'xml' : 'json');
  return taken.ok ? fileResponse(taken.value) : respondFailure(taken);
}
