import { fieldErrors } from '@/lib/action';
import { nearInput, reportsNear } from '@/lib/reports/near';
import { respond } from '@/lib/respond';
import { fail, ok } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** Open public reports within 100 m of `lat`, `lng`, optionally of one `kind`. */
export async function GET(request: Request): Promise<Response> {
  const query = nearInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return respond(fail('invalid', { fields: fieldErrors(query.error) }));
  return respond(ok({ reports: await reportsNear(query.data) }));
}
