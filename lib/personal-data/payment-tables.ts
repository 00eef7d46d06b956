import { and, eq, inArray, sql } from 'drizzle-orm';
import { feeBookings, fees, onlinePayments } from '@/db/schema';
import { open } from '../crypto/seal';
import type { Sealed } from '../crypto/types';
import type { PersonalTable } from './types';

const exported = <T extends string>(...names: T[]) =>
  Object.fromEntries(names.map((name) => [name, 'exported' as const]));

const feesOf = (userId: string) =>
  sql`(select id from fees where payer_kind = 'user' and payer_id = ${userId})`;

const opened = (bound: string, value: unknown): string | null =>
  value ? open(bound, value as Sealed) : null;

/** Fees and what was paid: they belong to the town's books and stay, without the payer. */
export const paymentTables: readonly PersonalTable[] = [
  {
    table: onlinePayments,
    file: 'online-payments',
    about: (id) => inArray(onlinePayments.feeId, feesOf(id)),
    columns: {
      ...exported('id', 'feeId', 'providerId', 'amountCents', 'state', 'createdAt', 'changedAt'),
      pageUrl: 'internal',
      askAt: 'internal',
    },
    atErasure: 'kept',
  },
  {
    table: feeBookings,
    file: 'fee-bookings',
    about: (id) => inArray(feeBookings.feeId, feesOf(id)),
    columns: {
      ...exported('id', 'feeId', 'kind', 'amountCents', 'bookedOn', 'details', 'aside', 'createdAt'),
      source: 'internal',
      asideSeenAt: 'internal',
      bookedBy: 'others',
    },
    shown: (row) => ({ ...row, details: opened(`fee_bookings.details:${row.id}`, row.details) }),
    atErasure: 'kept',
  },
  {
    table: fees,
    file: 'fees',
    about: (id) => and(eq(fees.payerKind, 'user'), eq(fees.payerId, id)),
    columns: exported(
      'id',
      'reference',
      'caseKind',
      'caseId',
      'occasion',
      'departmentId',
      'payerKind',
      'payerId',
      'payerName',
      'purpose',
      'trace',
      'amountCents',
      'paidCents',
      'state',
      'waiverReason',
      'dueOn',
      'createdAt',
      'changedAt',
    ),
    shown: (row) => ({
      ...row,
      payerName: opened(`fees.payer_name:${row.id}`, row.payerName),
      waiverReason: opened(`fees.waiver_reason:${row.id}`, row.waiverReason),
    }),
    atErasure: { emptied: { payerKind: null, payerId: null, payerName: null } },
  },
];
