import { anonymous } from '@/lib/accounts/actor';
import { currentActor } from '@/lib/accounts/session';
import { readFields } from '@/lib/fields';
import { limits, networkPrefix, takeFromBudget } from '@/lib/limits';
import { renewSubscription, subscribe, unsubscribe } from '@/lib/notifications/subscriptions';
import { respond, respondFailure } from '@/lib/respond';
import { fail, ok, type Result } from '@/lib/result';
import { secrets } from '@/lib/secrets';

export const dynamic = 'force-dynamic';

type Values = Readonly<Record<string, unknown>>;

async function guarded(request: Request, work: (values: Values) => Promise<Result<unknown>>) {
  const fields = await readFields(request);
  if (!fields || fields.isForm) return respondFailure(fail('badRequest'));
  const address = request.headers.get('x-client-address') ?? '';
  const retryAfterS = await takeFromBudget(limits.push, networkPrefix(address));
  return respond(retryAfterS > 0 ? fail('tooMany', { retryAfterS }) : await work(fields.values));
}

/** With a follow-up token the browser speaks for that report, whoever is signed in. */
const actorFor = (values: Values) => (values.follow === undefined ? currentActor() : anonymous);

/** The key a browser needs to subscribe. */
export const GET = (): Response => respond(ok({ publicKey: secrets().vapidPublicKey }));

/** `{ subscription, follow?, locale, again? }`, or `{ subscription, replaces }` when the browser has renewed it. */
export const POST = (request: Request) =>
  guarded(request, async (values) =>
    values.replaces === undefined
      ? subscribe(await actorFor(values), values)
      : renewSubscription(anonymous, values),
  );

/** `{ endpoint, follow? }` */
export const DELETE = (request: Request) =>
  guarded(request, async (values) => unsubscribe(await actorFor(values), values));
