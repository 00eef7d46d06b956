import { receiveCallback } from '@/lib/payments/online';
import { respond } from '@/lib/respond';

export const dynamic = 'force-dynamic';

/** Where the payment provider reports. 401 for a wrong signature; 503 asks it to report again. */
export async function POST(request: Request): Promise<Response> {
  const result = await receiveCallback(await request.text(), request.headers);
  return result.ok ? new Response(null, { status: 204 }) : respond(result);
}
