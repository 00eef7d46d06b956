/** What a fee or a paper may belong to. */
export const feeCaseKinds = ['report', 'application'] as const;
export type FeeCaseKind = (typeof feeCaseKinds)[number];

/** Who owes it; null stands for a person without an account. */
export const payerKinds = ['user', 'organisation'] as const;
export type PayerKind = (typeof payerKinds)[number];

/** Where a fee stands. More than was owed is still `paid`; the rest waits to be given back. */
export const feeStates = ['open', 'partly', 'paid', 'waived', 'refunded'] as const;
export type FeeState = (typeof feeStates)[number];
/** Whether a word is one of them. */
export const isFeeState = (word: string): word is FeeState => feeStates.some((state) => state === word);

/** How money came or went. */
export const bookingKinds = ['transfer', 'online', 'manual', 'refund'] as const;
export type BookingKind = (typeof bookingKinds)[number];

/** Why a payment waits for a person; `seen` once somebody has dealt with it. */
export const asideReasons = ['unknown', 'over', 'closed', 'returned', 'currency', 'amount'] as const;
export type AsideReason = (typeof asideReasons)[number];

/** A payment on the provider's page, as far as we know. `mismatch`: the amount is not what we asked for. */
export const onlineStates = ['started', 'paid', 'failed', 'expired', 'mismatch'] as const;
export type OnlineState = (typeof onlineStates)[number];
