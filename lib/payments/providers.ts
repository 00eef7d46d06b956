import { env } from '../env';
import { hostedPage } from './hosted-page';
import type { PaymentProvider } from './provider';

/** The provider of this installation; null: fees are paid by transfer alone. */
export function paymentProvider(): PaymentProvider | null {
  const { PAYMENT_URL: url, PAYMENT_MERCHANT: merchant, PAYMENT_SECRET: secret } = env();
  return url && merchant && secret ? hostedPage({ url, merchant, secret }) : null;
}
