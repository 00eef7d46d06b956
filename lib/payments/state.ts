import type { Cents } from './money';
import type { AsideReason, FeeState } from './types';

interface Standing {
  readonly amountCents: Cents;
  readonly paidCents: Cents;
  readonly state: FeeState;
}

/** What is still owed. */
export const dueCents = ({ amountCents, paidCents, state }: Standing): Cents =>
  state === 'open' || state === 'partly' ? Math.max(0, amountCents - paidCents) : 0;

/** What was paid above the amount, or for a fee that was waived; it waits to be given back. */
export function surplusCents({ amountCents, paidCents, state }: Standing): Cents {
  if (state === 'refunded') return 0;
  return state === 'waived' ? paidCents : Math.max(0, paidCents - amountCents);
}

/** Where a fee stands after money came (or, with less than 0, came back to its payer), and whether a person has to look. */
export function afterPayment(fee: Standing, cents: Cents): { state: FeeState; aside: AsideReason | null } {
  if (fee.state === 'waived' || fee.state === 'refunded') return { state: fee.state, aside: 'closed' };
  const paid = fee.paidCents + cents;
  // A payment that came back takes the fee back to where it was.
  if (paid <= 0) return { state: 'open', aside: null };
  if (paid > fee.amountCents) return { state: 'paid', aside: 'over' };
  return { state: paid === fee.amountCents ? 'paid' : 'partly', aside: null };
}

/** Where a fee stands after money went back: what was paid too much changes nothing, everything else ends it. */
export function afterRefund(fee: Standing, cents: Cents): FeeState {
  if (fee.state === 'waived') return 'waived';
  return fee.paidCents - cents >= fee.amountCents ? 'paid' : 'refunded';
}
