import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { PaymentProvider } from './provider';

interface Settings {
  readonly url: string;
  readonly merchant: string;
  readonly secret: string;
}

const PATIENCE_MS = 10_000;
/** A callback is good for so long: an old one that was recorded cannot be played again. */
const FRESH_MS = 5 * 60_000;

const page = z.object({ id: z.string().min(1).max(100), page_url: z.url() });
const report = z.object({
  id: z.string().min(1).max(100),
  order_id: z.string().max(100),
  status: z.enum(['open', 'paid', 'failed', 'expired']),
  amount: z.object({ value: z.int().min(0), currency: z.literal('EUR') }),
});
const callback = z.object({ payment_id: z.string().min(1).max(100) });

const hmac = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(text).digest();

function isSame(given: string, expected: Buffer): boolean {
  const bytes = Buffer.from(given, 'hex');
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

/**
 * Adapter for providers with a hosted page and a JSON interface: `POST /payments`, `GET /payments/{id}`, both
 * signed with `X-Merchant`, `X-Timestamp` (seconds) and `X-Signature` (HMAC-SHA-256, hex, over timestamp, method,
 * path and body, joined by line breaks). Callbacks are signed the same over timestamp and body.
 */
export function hostedPage({ url, merchant, secret }: Settings): PaymentProvider {
  const base = url.replace(/\/$/, '');

  async function call(method: 'GET' | 'POST', path: string, body = ''): Promise<unknown> {
    const at = String(Math.floor(Date.now() / 1000));
    const response = await fetch(base + path, {
      method,
      headers: {
        'content-type': 'application/json',
        'x-merchant': merchant,
        'x-timestamp': at,
        'x-signature': hmac(secret, [at, method, path, body].join('\n')).toString('hex'),
      },
      body: method === 'POST' ? body : undefined,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw new Error(`payment provider: ${response.status}`);
    return response.json();
  }

  return {
    origin: new URL(base).origin,
    start: async (order) => {
      const answer = await call(
        'POST',
        '/payments',
        JSON.stringify({
          order_id: order.orderId,
          amount: { value: order.amountCents, currency: 'EUR' },
          reference: order.reference,
          description: order.purpose,
          return_url: order.returnUrl,
          notify_url: order.notifyUrl,
          locale: order.locale,
        }),
      );
      const { id, page_url } = page.parse(answer);
      return { providerId: id, pageUrl: page_url };
    },
    report: async (providerId) => {
      const told = report.parse(await call('GET', `/payments/${encodeURIComponent(providerId)}`));
      return {
        providerId: told.id,
        orderId: told.order_id,
        state: told.status,
        amountCents: told.amount.value,
      };
    },
    readCallback: (body, headers, now) => {
      const at = headers.get('x-timestamp') ?? '';
      if (!/^\d{10}$/.test(at) || Math.abs(now - Number(at) * 1000) > FRESH_MS) return null;
      if (!isSame(headers.get('x-signature') ?? '', hmac(secret, `${at}\n${body}`))) return null;
      try {
        return callback.parse(JSON.parse(body)).payment_id;
      } catch {
        return null;
      }
    },
  };
}
