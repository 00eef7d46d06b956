import { currentActor } from '@/lib/accounts/session';
import { respondFailure } from '@/lib/respond';
import { fileResponse, takeMonth } from '@/lib/services/gewerbe/office/take';

export const dynamic = 'force-dynamic';

/** A month (`?month=2026-11`): `&kind=table` for the counts, else the packages for the statistical office. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const actor = await currentActor();
  const taken = await takeMonth(actor, query.get('month') ?? '', query.get('kind') ?? '');
  return taken.ok ? fileResponse(taken.value) : respondFailure(taken);
}
