import { listOrders, listReports, parseCursor } from '@/lib/map/list';
import { readMapQuery } from '@/lib/map/query';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** `GET /api/map/list?bbox=&kind=&state=&since=&sort=&cursor=`: the same reports in words, twenty at a time. */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const query = readMapQuery(params);
  if (!query.ok) return respondFailure(fail('invalid', { fields: query.fields }));
  const given = params.get('cursor');
  const after = given ? parseCursor(given) : null;
  if (given && !after) return respondFailure(fail('invalid', { fields: { cursor: 'unknown' } }));
  const order = listOrders.find((name) => name === params.get('sort')) ?? 'newest';
  return Response.json(await listReports(query.value, { order, after }), {
    headers: { 'cache-control': 'public, max-age=10' },
  });
}
