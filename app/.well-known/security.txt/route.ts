import { publicUrl } from '@/lib/env';
import { securityTxt } from '@/lib/town/security-txt';
import { readTownSettings } from '@/lib/town/settings';

export const dynamic = 'force-dynamic';

/** Where to report a weakness of the portal. */
export async function GET(): Promise<Response> {
  const { officeEmail } = await readTownSettings();
  const text = securityTxt({ email: officeEmail, portal: publicUrl(), now: Date.now() });
  return new Response(text, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
