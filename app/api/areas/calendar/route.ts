import { toCalendar } from '@/lib/areas/feed';
import { publicUses } from '@/lib/areas/public';
import { town } from '@/lib/town';

export const dynamic = 'force-dynamic';

/** `GET /api/areas/calendar`: the same as iCalendar, to subscribe to. */
export const GET = async (): Promise<Response> =>
  new Response(toCalendar(await publicUses(), town.name), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
