import { randomUUID } from 'node:crypto';
import { and, desc, eq, isNotNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db, writeTx } from '@/db/client';
import { fees, onlinePayments } from '@/db/schema';
import { type Actor, systemActor } from '../accounts/actor';
import { mutation } from '../action';
import { recordAudit } from '../audit/record';
import { civilDate } from '../clock';
import { publicUrl } from '../env';
import { log } from '../log';
import { fail, ok, type Result } from '../result';
import { bookPayment, type Fee, loadFee } from './book';
import type { PaymentProvider, ProviderReport } from './provider';
import { paymentProvider } from './providers';
import { dueCents } from './state';
import { feeIdOf, payPath } from './token';

const MINUTE = 60_000;
/** How long to wait for news before asking, by the age of the payment. */
const FIRST_ASK_MS = 20_000;
const pauseAt = (age: number): number => {
  if (age < 10 * MINUTE) return MINUTE;
  return age < 60 * MINUTE ? 5 * MINUTE : 30 * MINUTE;
};
/** A payment the provider still calls open after that is over for us; a callback still counts. */
const GIVE_UP_MS = 48 * 60 * MINUTE;

export type OnlinePayment = typeof onlinePayments.$inferSelect;

/** The newest payment begun for a fee. */
export async function latestOnline(feeId: string, from?: Db): Promise<OnlinePayment | null> {
  const [row] = await (from ?? (await db()))
    .select()
    .from(onlinePayments)
    .where(eq(onlinePayments.feeId, feeId))
    .orderBy(desc(onlinePayments.createdAt))
    .limit(1);
  return row ?? null;
}

/** Writes down that a payment begins, or finds the one that has begun: whoever taps twice pays once. */
const begin = mutation({
  input: z.object({ token: z.string().max(100) }),
  load: async (tx, { token }): Promise<Fee | null> => {
    const id = feeIdOf(token);
    return id ? loadFee(tx, id) : null;
  },
  // Whoever holds the link may pay; it says no names.
  may: () => true,
  write: async ({ tx, object: fee, now }) => {
    const due = dueCents(fee);
    if (due === 0) return fail('conflict');
    const latest = await latestOnline(fee.id, tx);
    if (latest?.state === 'started' && latest.amountCents === due)
      return { value: { fee, payment: latest }, audit: [] };
    const [payment] = await tx
      .insert(onlinePayments)
      .values({
        id: randomUUID(),
        feeId: fee.id,
        amountCents: due,
        createdAt: now,
        changedAt: now,
        askAt: now + FIRST_ASK_MS,
      })
      .returning();
    if (!payment) throw new Error('the payment was not written');
    return { value: { fee, payment }, audit: { event: 'payment.started', objectId: fee.id } };
  },
});

/**
 * Begins an online payment of what is still owed. The provider is asked outside the transaction, with our id as
 * idempotency key, so that a second try finds the same page.
 * @returns the address of the provider's page; `unavailable` when it cannot be reached
 */
export async function startOnline(actor: Actor, token: string, locale: 'de' | 'en'): Promise<Result<string>> {
  const provider = paymentProvider();
  if (!provider) return fail('notFound');
  const begun = await begin(actor, { token });
  if (!begun.ok) return begun;
  const { fee, payment } = begun.value;
  if (payment.pageUrl) return ok(payment.pageUrl);
  try {
    const page = await provider.start({
      orderId: payment.id,
      amountCents: payment.amountCents,
      reference: fee.reference,
      purpose: fee.purpose,
      returnUrl: `${publicUrl()}${payPath(fee.id, locale)}?back=1`,
      notifyUrl: `${publicUrl()}/api/payments/callback`,
      locale,
    });
    await writeTx((tx) => tx.update(onlinePayments).set(page).where(eq(onlinePayments.id, payment.id)));
    return ok(page.pageUrl);
  } catch (error) {
    log.error('payment.start', error);
    return fail('unavailable');
  }
}

/** Takes over what the provider knows, once: told again, nothing happens. */
async function settle(tx: Db, told: ProviderReport, now: number): Promise<void> {
  const [payment] = await tx.select().from(onlinePayments).where(eq(onlinePayments.id, told.orderId));
  if (!payment || payment.providerId !== told.providerId) return;
  if (told.state === 'open') return askLater(tx, payment, now);
  // Money that came is booked whatever was said before; a failure never takes back a success.
  if (payment.state === 'paid' || payment.state === 'mismatch') return;
  const isExact = told.amountCents === payment.amountCents;
  const state = told.state === 'paid' && !isExact ? 'mismatch' : told.state;
  await tx.update(onlinePayments).set({ state, changedAt: now }).where(eq(onlinePayments.id, payment.id));
  if (told.state === 'paid') {
    await bookPayment(tx, systemActor, {
      feeId: payment.feeId,
      kind: 'online',
      amountCents: told.amountCents,
      bookedOn: civilDate(now),
      source: `online:${told.providerId}`,
      aside: isExact ? undefined : 'amount',
    });
  }
  await recordAudit(tx, systemActor, { event: 'payment.settled', objectId: payment.feeId, data: { state } });
}

async function askLater(tx: Db, payment: OnlinePayment, now: number): Promise<void> {
  const age = now - payment.createdAt;
  const isOver = age > GIVE_UP_MS;
  await tx
    .update(onlinePayments)
    .set(isOver ? { state: 'expired', changedAt: now } : { askAt: now + pauseAt(age) })
    .where(eq(onlinePayments.id, payment.id));
}

/** Asks the provider for the truth about one payment. @throws when it cannot be reached */
async function askAbout(provider: PaymentProvider, providerId: string, now: number): Promise<void> {
  const told = await provider.report(providerId);
  await writeTx((tx) => settle(tx, told, now));
}

/**
 * What a callback does: nothing is believed but that there is news, and the provider is asked.
 * @returns `unauthenticated` for a wrong or old signature, `unavailable` so that the provider tries again
 */
export async function receiveCallback(
  body: string,
  headers: Headers,
  now = Date.now(),
): Promise<Result<null>> {
  const provider = paymentProvider();
  if (!provider) return fail('notFound');
  const providerId = provider.readCallback(body, headers, now);
  if (providerId === null) return fail('unauthenticated');
  try {
    await askAbout(provider, providerId, now);
    return ok(null);
  } catch (error) {
    log.error('payment.callback', error);
    return fail('unavailable');
  }
}

/** Job: asks about payments of which nothing was heard. One that cannot be asked about does not stop the others. */
export async function askOpenPayments(now = Date.now()): Promise<number> {
  const provider = paymentProvider();
  if (!provider) return 0;
  const due = await (await db())
    .select()
    .from(onlinePayments)
    .where(
      and(
        eq(onlinePayments.state, 'started'),
        lte(onlinePayments.askAt, now),
        isNotNull(onlinePayments.providerId),
      ),
    )
    .limit(50);
  for (const payment of due) {
    try {
      await askAbout(provider, payment.providerId ?? '', now);
    } catch (error) {
      log.error('payment.ask', error);
      await writeTx((tx) => askLater(tx, payment, now));
    }
  }
  return due.length;
}

/** The fee behind a link, for its page. */
export async function feeByToken(token: string): Promise<Fee | null> {
  const id = feeIdOf(token);
  if (!id) return null;
  const [fee] = await (await db()).select().from(fees).where(eq(fees.id, id));
  return fee ?? null;
}
