import { toGeoJson } from '@/lib/areas/feed';
import { publicUses } from '@/lib/areas/public';

export const dynamic = 'force-dynamic';

/** `GET /api/areas?locale=`: granted uses of public space that affect traffic, as GeoJSON. Public data, no names. */
export async function GET(request: Request): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('locale') === 'en' ? 'en' : 'de';
  return Response.json(toGeoJson(await publicUses(), locale), {
    headers: {
      'content-type': 'application/geo+json; charset=utf-8',
      'cache-control': 'public, max-age=300',
    },
  });
}
