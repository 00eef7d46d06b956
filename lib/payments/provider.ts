import type { Cents } from './money';

/** What we ask the provider for. */
export interface PaymentOrder {
  /** Ours; the provider keeps it, and asking again with the same makes nothing new. */
  readonly orderId: string;
  readonly amountCents: Cents;
  /** Shown on the provider's page and on the payer's statement; no names. */
  readonly reference: string;
  readonly purpose: string;
  /** Where the person comes back to. */
  readonly returnUrl: string;
  /** Where the provider reports. */
  readonly notifyUrl: string;
  readonly locale: string;
}

export interface ProviderPage {
  readonly providerId: string;
  readonly pageUrl: string;
}

/** What the provider knows of a payment. */
export interface ProviderReport {
  readonly providerId: string;
  readonly orderId: string;
  readonly state: 'open' | 'paid' | 'failed' | 'expired';
  readonly amountCents: Cents;
}

/**
 * A payment provider with a page of its own, where cards and accounts are entered: none of that comes to us.
 * A callback only says that there is news; what is true is asked with `report`.
 */
export interface PaymentProvider {
  /** Origin of its page, for the Content-Security-Policy of our form. */
  readonly origin: string;
  /** @throws when the provider cannot be reached or refuses */
  readonly start: (order: PaymentOrder) => Promise<ProviderPage>;
  /** @throws when the provider cannot be reached */
  readonly report: (providerId: string) => Promise<ProviderReport>;
  /** The provider's id of the payment a callback is about; null when it is not signed by the provider or too old. */
  readonly readCallback: (body: string, headers: Headers, now: number) => string | null;
}
