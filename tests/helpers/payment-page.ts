import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

interface SandboxPayment {
  readonly id: string;
  readonly orderId: string;
  readonly amount: number;
  readonly status: string;
  readonly reference: string;
}

/** Starts the stand-in of a payment provider as a separate process. */
export async function startPaymentPage() {
  const [merchant, secret] = ['stadt-meschede', 'nur-fuer-die-pruefung-0123456789'];
  const script = path.join(import.meta.dirname, '../stand-ins/payment-page.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, merchant, secret], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = `http://127.0.0.1:${String(line).trim()}`;
  const control = async <T>(name: string, body: object = {}): Promise<T> =>
    (await (
      await fetch(`${url}/control/${name}`, { method: 'POST', body: JSON.stringify(body) })
    ).json()) as T;
  return {
    url,
    env: { PAYMENT_URL: url, PAYMENT_MERCHANT: merchant, PAYMENT_SECRET: secret },
    /** How often callbacks come by themselves. */
    mode: (mode: 'once' | 'twice' | 'never') => control('mode', { mode }),
    down: (down: boolean) => control('down', { down }),
    /** Changes what the provider knows, without telling anybody. */
    set: (id: string, values: { status?: string; amount?: number }) => control('set', { id, ...values }),
    /** Sends a callback. @returns the status of the answer */
    callback: async (id: string, more: { at?: number; signature?: string } = {}): Promise<number> =>
      (await control<{ status: number }>('callback', { id, ...more })).status,
    payments: async () => (await control<{ payments: SandboxPayment[] }>('list')).payments,
    calls: async () => (await control<{ calls: { created: number; asked: number } }>('list')).calls,
    stop: () => child.kill(),
  };
}
