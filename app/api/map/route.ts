import { mapAnswer } from '@/lib/map/answer';
import { readMapQuery } from '@/lib/map/query';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** `no-transform`: it is packed already, and would be packed a second time. */
const lifetime = 'public, max-age=10, no-transform';

/** `GET /api/map?bbox=w,s,e,n&zoom=&kind=&state=&since=`: clusters and points, at most 200, public data only. */
export async function GET(request: Request): Promise<Response> {
  const query = readMapQuery(new URL(request.url).searchParams);
  if (!query.ok) return respondFailure(fail('invalid', { fields: query.fields }));
  const { etag, text, gzip } = await mapAnswer(query.value);
  const headers: Record<string, string> = { etag, 'cache-control': lifetime, vary: 'accept-encoding' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  headers['content-type'] = 'application/geo+json; charset=utf-8';
  const takesGzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  if (!takesGzip) return new Response(text, { headers });
  return new Response(gzip as BodyInit, { headers: { ...headers, 'content-encoding': 'gzip' } });
}
