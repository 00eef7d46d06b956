import { currentActor } from '@/lib/accounts/session';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { limits, takeFromBudget } from '@/lib/limits';
import { startOnline } from '@/lib/payments/online';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** The button "Online bezahlen": on to the provider's page. */
export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return respondFailure(fail('badRequest'));
  const { token = '', locale } = textsOf(fields);
  const wait = await takeFromBudget(limits.pay, token);
  if (wait > 0) return respondFailure(fail('tooMany', { retryAfterS: wait }));
  const started = await startOnline(await currentActor(), token, locale === 'en' ? 'en' : 'de');
  if (started.ok) return seeOther(started.value);
  const here = localPath(locale, `/pay/${encodeURIComponent(token)}`);
  return seeOther(started.code === 'unavailable' ? `${here}?problem=unavailable` : here);
}
