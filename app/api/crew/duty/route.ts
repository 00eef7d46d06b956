import { publicDuty, readDuty } from '@/lib/crew/duty';
import { entered, readTownSettings } from '@/lib/town/settings';

export const dynamic = 'force-dynamic';

/** Whether somebody reads along now, the hours, and whom to call otherwise. For everybody. */
export async function GET(): Promise<Response> {
  const [duty, { standbyPhone }] = await Promise.all([readDuty(), readTownSettings()]);
  const answer = publicDuty(duty, entered(standbyPhone), Date.now());
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
}
