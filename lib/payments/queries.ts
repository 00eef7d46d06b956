import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { feeBookings, fees } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { noteLook } from '../audit/look';
import { open } from '../crypto/seal';
import type { Sealed } from '../crypto/types';
import type { Fee } from './book';
import { mayManageFee } from './policy';
import type { AsideReason, BookingKind, FeeCaseKind } from './types';

export const feeViews = ['open', 'aside', 'done'] as const;
export type FeeView = (typeof feeViews)[number];
const MOST = 200;

const within = (actor: Actor): SQL | undefined =>
  actor.role === 'admin'
    ? undefined
    : inArray(
        fees.departmentId,
        (actor.departments ?? []).map(({ id }) => id),
      );

/** Fees of somebody's departments, the most urgent first; done ones with the newest first. */
export async function listFees(actor: Actor, view: Exclude<FeeView, 'aside'>): Promise<Fee[]> {
  const isOpen = view === 'open';
  return (await db())
    .select()
    .from(fees)
    .where(
      and(within(actor), inArray(fees.state, isOpen ? ['open', 'partly'] : ['paid', 'waived', 'refunded'])),
    )
    .orderBy(isOpen ? asc(fees.dueOn) : desc(fees.changedAt))
    .limit(MOST);
}

/** What was charged for a case, the oldest first. */
export const feesOfCase = (source: Db, caseKind: FeeCaseKind, caseId: string): Promise<Fee[]> =>
  source
    .select()
    .from(fees)
    .where(and(eq(fees.caseKind, caseKind), eq(fees.caseId, caseId)))
    .orderBy(asc(fees.createdAt));

/** The fees of some payers (people and organisations), the newest first. */
export const feesOfPayers = async (payerIds: readonly string[]): Promise<Fee[]> =>
  (await db())
    .select()
    .from(fees)
    .where(inArray(fees.payerId, [...payerIds]))
    .orderBy(desc(fees.createdAt))
    .limit(MOST);

export interface BookingDetails {
  readonly text?: string;
  readonly payer?: string;
  readonly currency?: string;
  readonly note?: string;
}

export interface ShownBooking {
  readonly id: string;
  readonly feeId: string | null;
  readonly kind: BookingKind;
  readonly amountCents: number;
  readonly bookedOn: string;
  readonly aside: AsideReason | null;
  readonly isSettled: boolean;
  readonly details: BookingDetails;
}

type BookingRow = typeof feeBookings.$inferSelect;

/** What stands sealed beside a booking. */
export const openDetails = (id: string, details: Sealed | null): BookingDetails =>
  details === null ? {} : (JSON.parse(open(`fee_bookings.details:${id}`, details)) as BookingDetails);

const shown = (row: BookingRow): ShownBooking => ({
  id: row.id,
  feeId: row.feeId,
  kind: row.kind,
  amountCents: row.amountCents,
  bookedOn: row.bookedOn,
  aside: row.aside,
  isSettled: row.asideSeenAt !== null,
  details: openDetails(row.id, row.details),
});

/** Payments that wait for a person: of one's own departments, and those nobody knows. */
export async function listAside(actor: Actor): Promise<ShownBooking[]> {
  const rows = await (await db())
    .select({ booking: feeBookings })
    .from(feeBookings)
    .leftJoin(fees, eq(fees.id, feeBookings.feeId))
    .where(
      and(
        isNotNull(feeBookings.aside),
        isNull(feeBookings.asideSeenAt),
        or(isNull(feeBookings.feeId), within(actor) ?? isNotNull(fees.id)),
      ),
    )
    .orderBy(asc(feeBookings.createdAt))
    .limit(MOST);
  return rows.map(({ booking }) => shown(booking));
}

export interface FeeDetail {
  readonly fee: Fee;
  readonly payerName: string;
  readonly waiverReason: string;
  readonly bookings: readonly ShownBooking[];
}

/** A fee with its payer and bookings; the look is noted. Null when there is none or it is not this person's work. */
export async function readFee(actor: Actor, id: string): Promise<FeeDetail | null> {
  const connection = await db();
  const [fee] = await connection.select().from(fees).where(eq(fees.id, id));
  if (!fee || !mayManageFee(actor, fee)) return null;
  await noteLook(actor, { event: 'fee.viewed', objectId: fee.id });
  const rows = await connection
    .select()
    .from(feeBookings)
    .where(eq(feeBookings.feeId, id))
    .orderBy(asc(feeBookings.createdAt));
  return {
    fee,
    payerName: fee.payerName ? open(`fees.payer_name:${id}`, fee.payerName) : '',
    waiverReason: fee.waiverReason ? open(`fees.waiver_reason:${id}`, fee.waiverReason) : '',
    bookings: rows.map(shown),
  };
}
