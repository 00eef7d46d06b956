import { currentActor } from '@/lib/accounts/session';
import { respondFailure } from '@/lib/respond';
import { fileResponse, takeDay } from '@/lib/services/gewerbe/office/take';

export const dynamic = 'force-dynamic';

/** The ZIP of a day (`?day=2026-11-29`) for the office's procedure; as often as it is needed, each time noted. */
export async function GET(request: Request): Promise<Response> {
  const day = new URL(request.url).searchParams.get('day') ?? '';
  const taken = await takeDay(await currentActor(), day);
  return taken.ok ? fileResponse(taken.value) : respondFailure(taken);
}
