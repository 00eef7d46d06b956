import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import {
  type AsideReason,
  asideReasons,
  type BookingKind,
  bookingKinds,
  type FeeCaseKind,
  type FeeState,
  feeCaseKinds,
  feeStates,
  type OnlineState,
  onlineStates,
  type PayerKind,
  payerKinds,
} from '@/lib/payments/types';
import { users } from './accounts';
import { instant, oneOf, sealed } from './columns';
import { departments } from './departments';

/** What somebody owes the town for a case. Amounts are euro cents. */
export const fees = sqliteTable(
  'fees',
  {
    id: text('id').primaryKey(),
    /** Creditor reference, ISO 11649, without spaces: "RF45123456789012". */
    reference: text('reference').notNull().unique(),
    caseKind: text('case_kind').$type<FeeCaseKind>().notNull(),
    caseId: text('case_id').notNull(),
    /** Which fee of that case; the same asked for twice is made once. */
    occasion: text('occasion').notNull(),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
    payerKind: text('payer_kind').$type<PayerKind>(),
    payerId: text('payer_id'),
    payerName: sealed('payer_name'),
    /** What it is for, as the citizen reads it; no names. */
    purpose: text('purpose').notNull(),
    /** `FeeTrace` as JSON. */
    trace: text('trace', { mode: 'json' }).notNull(),
    amountCents: integer('amount_cents').notNull(),
    /** Sum of what was booked. */
    paidCents: integer('paid_cents').notNull().default(0),
    state: text('state').$type<FeeState>().notNull().default('open'),
    waiverReason: sealed('waiver_reason'),
    /** Civil date. */
    dueOn: text('due_on').notNull(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    oneOf('fees_case_kind', t.caseKind, feeCaseKinds),
    oneOf('fees_payer_kind', t.payerKind, payerKinds),
    oneOf('fees_state', t.state, feeStates),
    check('fees_amount', sql`${t.amountCents} > 0`),
    unique('fees_once').on(t.caseKind, t.caseId, t.occasion),
    index('fees_department').on(t.departmentId, t.state, t.dueOn),
    index('fees_payer').on(t.payerKind, t.payerId),
  ],
);

/** Money that came (positive) or went back (negative). Rows are only added. */
export const feeBookings = sqliteTable(
  'fee_bookings',
  {
    id: text('id').primaryKey(),
    feeId: text('fee_id').references(() => fees.id),
    kind: text('kind').$type<BookingKind>().notNull(),
    amountCents: integer('amount_cents').notNull(),
    /** Civil date on which the money moved. */
    bookedOn: text('booked_on').notNull(),
    /** What makes it one of a kind: the bank's entry, the provider's payment, the form. Never booked twice. */
    source: text('source').notNull().unique(),
    /** Text of the transfer and who sent it, as JSON; or a clerk's note. */
    details: sealed('details'),
    /** Why a person has to look at it. */
    aside: text('aside').$type<AsideReason>(),
    /** When somebody had. */
    asideSeenAt: instant('aside_seen_at'),
    bookedBy: text('booked_by').references(() => users.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    oneOf('fee_bookings_kind', t.kind, bookingKinds),
    oneOf('fee_bookings_aside', t.aside, asideReasons),
    index('fee_bookings_fee').on(t.feeId, t.createdAt),
    index('fee_bookings_aside_open').on(t.aside, t.asideSeenAt),
  ],
);

/** A payment on the page of the payment provider. */
export const onlinePayments = sqliteTable(
  'online_payments',
  {
    id: text('id').primaryKey(),
    feeId: text('fee_id')
      .notNull()
      .references(() => fees.id),
    /** The provider's name for it; null until it has answered. */
    providerId: text('provider_id').unique(),
    /** The provider's page. */
    pageUrl: text('page_url'),
    amountCents: integer('amount_cents').notNull(),
    state: text('state').$type<OnlineState>().notNull().default('started'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    /** When the provider is asked next, as long as it has said nothing. */
    askAt: instant('ask_at').notNull(),
  },
  (t) => [
    oneOf('online_payments_state', t.state, onlineStates),
    index('online_payments_fee').on(t.feeId, t.createdAt),
    index('online_payments_ask').on(t.state, t.askAt),
  ],
);
