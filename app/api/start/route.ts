import { startFacts } from '@/lib/start/facts';

export const dynamic = 'force-dynamic';

/** Figures of today for the static start page; public. */
export async function GET(): Promise<Response> {
  return Response.json(await startFacts(), { headers: { 'cache-control': 'public, max-age=60' } });
}
