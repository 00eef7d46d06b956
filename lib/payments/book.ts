import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { feeBookings, fees } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { recordAudit } from '../audit/record';
import { seal } from '../crypto/seal';
import { tellCase } from './listeners';
import { afterPayment } from './state';
import type { AsideReason, BookingKind } from './types';

export type Fee = typeof fees.$inferSelect;

export interface Payment {
  /** Null: nobody knows what it is for. */
  readonly feeId: string | null;
  readonly kind: Exclude<BookingKind, 'refund'>;
  readonly amountCents: number;
  readonly bookedOn: string;
  /** Makes it one of a kind. */
  readonly source: string;
  readonly details?: object;
  /** When the caller already knows that a person has to look. */
  readonly aside?: AsideReason;
}

/** `known`: this very payment was booked before, and nothing was done. */
export type Booked = 'known' | 'booked' | 'aside';

/** Books money that came, within the caller's transaction; the same source is booked once, however often it is told. */
export async function bookPayment(tx: Db, actor: Actor, payment: Payment): Promise<Booked> {
  const [known] = await tx
    .select({ id: feeBookings.id })
    .from(feeBookings)
    .where(eq(feeBookings.source, payment.source));
  if (known) return 'known';
  const fee = payment.feeId ? await loadFee(tx, payment.feeId) : null;
  const now = Date.now();
  // What came back or in another currency is not counted; a person decides.
  const isCounted = fee !== null && payment.aside !== 'returned' && payment.aside !== 'currency';
  const after = isCounted ? afterPayment(fee, payment.amountCents) : null;
  const aside = payment.aside ?? (fee ? (after?.aside ?? null) : 'unknown');
  const id = randomUUID();
  await tx.insert(feeBookings).values({
    id,
    feeId: fee?.id ?? null,
    kind: payment.kind,
    amountCents: payment.amountCents,
    bookedOn: payment.bookedOn,
    source: payment.source,
    details: payment.details ? seal(`fee_bookings.details:${id}`, JSON.stringify(payment.details)) : null,
    aside,
    bookedBy: actor.id,
    createdAt: now,
  });
  if (fee && after) {
    const changed = { paidCents: fee.paidCents + payment.amountCents, state: after.state, changedAt: now };
    await tx.update(fees).set(changed).where(eq(fees.id, fee.id));
    await tellCase(tx, { ...fee, ...changed });
  }
  await recordAudit(tx, actor, {
    event: 'fee.booked',
    objectId: fee?.id ?? id,
    data: { kind: payment.kind, cents: Math.abs(payment.amountCents), aside: aside ?? 'none' },
  });
  return aside ? 'aside' : 'booked';
}

/** A fee by its id. */
export async function loadFee(tx: Db, id: string): Promise<Fee | null> {
  const [fee] = await tx.select().from(fees).where(eq(fees.id, id));
  return fee ?? null;
}
