import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { feeBookings, fees } from '@/db/schema';
import { mutation } from '../action';
import { civilDate } from '../clock';
import { seal } from '../crypto/seal';
import { fail } from '../result';
import { bookPayment, loadFee } from './book';
import { tellCase } from './listeners';
import { fromTypedAmount } from './money';
import { mayBookStatements, mayManageFee } from './policy';
import { referencesIn } from './reference';
import { afterRefund, dueCents } from './state';
import type { AsideReason } from './types';

const feeId = z.guid('id');
const reason = z.string().trim().min(5, 'required').max(500, 'tooLong');
/** Made by the form: the same sent twice is done once. */
const once = z.guid('id');
const amount = z.string().transform((text, context) => {
  const cents = fromTypedAmount(text);
  if (cents !== null && cents > 0 && cents <= 100_000_000) return cents;
  context.addIssue({ code: 'custom', message: 'amount' });
  return z.NEVER;
});
const day = z.iso.date('date').pipe(z.string().refine((date) => date <= civilDate(Date.now()), 'future'));

const load = (tx: Db, input: { readonly feeId: string }) => loadFee(tx, input.feeId);

/** Takes back what is still owed, with a reason. What was paid before stays booked and waits to be given back. */
export const waiveFee = mutation({
  input: z.object({ feeId, reason }),
  load,
  may: mayManageFee,
  write: async ({ tx, input, object, now }) => {
    if (dueCents(object) === 0) return fail('conflict');
    const changed = { state: 'waived' as const, changedAt: now };
    const waiverReason = seal(`fees.waiver_reason:${object.id}`, input.reason);
    await tx
      .update(fees)
      .set({ ...changed, waiverReason })
      .where(eq(fees.id, object.id));
    await tellCase(tx, { ...object, ...changed });
    return {
      value: {},
      audit: { event: 'fee.waived', objectId: object.id, data: { cents: dueCents(object) } },
    };
  },
});

/** Books money that was paid at the counter or found on an account by a person. */
export const bookByHand = mutation({
  input: z.object({ feeId, once, amount, bookedOn: day, note: z.string().trim().max(500, 'tooLong') }),
  load,
  may: mayManageFee,
  write: async ({ tx, input, object, actor }) => {
    const booked = await bookPayment(tx, actor, {
      feeId: object.id,
      kind: 'manual',
      amountCents: input.amount,
      bookedOn: input.bookedOn,
      source: `manual:${input.once}`,
      details: { note: input.note },
    });
    return { value: { booked }, audit: [] };
  },
});

/** Notes that money went back to the payer; the transfer itself is the cashier's. Never more than came. */
export const refundFee = mutation({
  input: z.object({ feeId, once, amount, reason }),
  load,
  may: mayManageFee,
  write: async ({ tx, input, object, actor, now }) => {
    const source = `refund:${input.once}`;
    const [known] = await tx.select().from(feeBookings).where(eq(feeBookings.source, source));
    if (known) return { value: {}, audit: [] };
    if (input.amount > object.paidCents) return fail('invalid', { fields: { amount: 'tooMuch' } });
    const id = randomUUID();
    await tx.insert(feeBookings).values({
      id,
      feeId: object.id,
      kind: 'refund',
      amountCents: -input.amount,
      bookedOn: civilDate(now),
      source,
      details: seal(`fee_bookings.details:${id}`, JSON.stringify({ note: input.reason })),
      bookedBy: actor.id,
      createdAt: now,
    });
    const changed = {
      paidCents: object.paidCents - input.amount,
      state: afterRefund(object, input.amount),
      changedAt: now,
    };
    await tx.update(fees).set(changed).where(eq(fees.id, object.id));
    await tellCase(tx, { ...object, ...changed });
    return {
      value: {},
      audit: { event: 'fee.refunded', objectId: object.id, data: { cents: input.amount } },
    };
  },
});

/** Others are counted already, or are not in euros. */
const mayBeAssigned = (aside: AsideReason): boolean => aside === 'unknown' || aside === 'returned';

const loadBooking = async (tx: Db, { bookingId }: { readonly bookingId: string }) => {
  const [booking] = await tx.select().from(feeBookings).where(eq(feeBookings.id, bookingId));
  return booking ?? null;
};

/** Notes that a person has dealt with a payment that was set aside; with a reference it is booked to that fee. */
export const settleAside = mutation({
  input: z.object({ bookingId: z.guid('id'), reference: z.string().max(40, 'reference') }),
  load: loadBooking,
  may: (actor) => mayBookStatements(actor),
  write: async ({ tx, input, object, actor, now }) => {
    if (object.aside === null || object.asideSeenAt !== null) return fail('conflict');
    await tx.update(feeBookings).set({ asideSeenAt: now }).where(eq(feeBookings.id, object.id));
    const seen = { event: 'fee.asideSeen', objectId: object.id } as const;
    if (input.reference.trim() === '') return { value: {}, audit: seen };
    const [reference] = referencesIn(input.reference);
    const [fee] = reference ? await tx.select().from(fees).where(eq(fees.reference, reference)) : [];
    if (!fee || !mayBeAssigned(object.aside)) return fail('invalid', { fields: { reference: 'reference' } });
    await bookPayment(tx, actor, {
      feeId: fee.id,
      kind: object.kind === 'refund' ? 'manual' : object.kind,
      amountCents: object.amountCents,
      bookedOn: object.bookedOn,
      source: `assigned:${object.id}`,
    });
    return { value: {}, audit: seen };
  },
});
