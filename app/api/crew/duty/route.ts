import { publicDuty, readDuty } from '@/lib/crew/duty';

export const dynamic = 'force-dynamic';

/** Whether somebody reads along now, the hours, and whom to call otherwise. For everybody. */
export async function GET(): Promise<Response> {
  const answer = publicDuty(await readDuty(), Date.now());
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
}
