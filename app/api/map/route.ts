import { mapAnswer } from '@/lib/map/answer';
import { readMapQuery } from '@/lib/map/query';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

const lifetime = 'public, max-age=10';

/** `GET /api/map?bbox=w,s,e,n&zoom=&kind=&state=&since=`: clusters and points, at most 200, public data only. */
export async function GET(request: Request): Promise<Response> {
  const query = readMapQuery(new URL(request.url).searchParams);
  if (!query.ok) return respondFailure(fail('invalid', { fields: query.fields }));
  const { etag, text } = await mapAnswer(query.value);
  const headers = { etag, 'cache-control': lifetime };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: { ...headers, 'content-type': 'application/geo+json; charset=utf-8' },
  });
}
