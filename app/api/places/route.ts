import { searchPlaces } from '@/lib/town/search';

export const dynamic = 'force-dynamic';

/** `GET /api/places?q=Ruhrstr 12` → `{ places: [{ kind, label, district, lat, lng }] }`, at most eight. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get('q') ?? '';
  const places = await searchPlaces(query);
  // What a person looks for is theirs: no shared cache keeps it.
  return Response.json({ places }, { headers: { 'cache-control': 'private, max-age=300' } });
}
