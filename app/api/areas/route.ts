import { toGeoJson } from '@/lib/areas/feed';
import { publicUses } from '@/lib/areas/public';

export const dynamic = 'force-dynamic';

/** `GET /api/areas`: granted uses of public space that affect traffic, as GeoJSON. Public data, no names. */
export const GET = async (): Promise<Response> =>
  Response.json(toGeoJson(await publicUses()), {
    headers: {
      'content-type': 'application/geo+json; charset=utf-8',
      'cache-control': 'public, max-age=300',
    },
  });
