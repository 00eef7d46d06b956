/**
 * Stands in for a payment provider with a page of its own, as a process of its own: `POST /payments`,
 * `GET /payments/{id}` (both signed), the page under `/page/{id}`, and signed callbacks that come once, twice or
 * never. `/control/…` lets a test change amounts, send callbacks of any kind and switch the provider off.
 * Arguments: merchant, secret. Prints its port when it listens.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const [, , merchant = '', secret = ''] = process.argv;

interface Payment {
  readonly id: string;
  readonly orderId: string;
  amount: number;
  status: string;
  readonly reference: string;
  readonly description: string;
  readonly returnUrl: string;
  readonly notifyUrl: string;
}

/** What a test may ask for. */
interface Control {
  readonly id?: string;
  readonly mode?: 'once' | 'twice' | 'never';
  readonly down?: boolean;
  readonly status?: string;
  readonly amount?: number;
  readonly at?: number;
  readonly signature?: string;
}

const payments = new Map<string, Payment>();
const calls = { created: 0, asked: 0 };
let mode: NonNullable<Control['mode']> = 'once';
let isDown = false;
let port = 0;

const sign = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
const seconds = () => Math.floor(Date.now() / 1000);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object | string): void {
  const isHtml = typeof body === 'string';
  response.writeHead(status, { 'content-type': isHtml ? 'text/html; charset=utf-8' : 'application/json' });
  response.end(isHtml ? body : JSON.stringify(body));
}

function isSigned(request: IncomingMessage, body: string): boolean {
  const header = (name: string) => String(request.headers[name] ?? '');
  const at = header('x-timestamp');
  return (
    header('x-merchant') === merchant &&
    Math.abs(seconds() - Number(at)) < 300 &&
    header('x-signature') === sign(`${at}\n${request.method}\n${request.url}\n${body}`)
  );
}

/** Reports to the shop. @returns the status it answered with */
async function notify(payment: Payment, more: { at?: number; signature?: string } = {}): Promise<number> {
  const body = JSON.stringify({ payment_id: payment.id, status: payment.status });
  const at = String(more.at ?? seconds());
  const answer = await fetch(payment.notifyUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-timestamp': at,
      'x-signature': more.signature ?? sign(`${at}\n${body}`),
    },
    body,
  }).catch(() => null);
  return answer?.status ?? 0;
}

function create(body: string): object {
  const order = JSON.parse(body) as Record<string, string> & { amount: { value: number } };
  const known = [...payments.values()].find(({ orderId }) => orderId === order.order_id);
  calls.created += 1;
  const payment: Payment = known ?? {
    id: `pay_${randomBytes(8).toString('hex')}`,
    orderId: order.order_id ?? '',
    amount: order.amount.value,
    status: 'open',
    reference: order.reference ?? '',
    description: order.description ?? '',
    returnUrl: order.return_url ?? '',
    notifyUrl: order.notify_url ?? '',
  };
  payments.set(payment.id, payment);
  return { id: payment.id, page_url: `http://127.0.0.1:${port}/page/${payment.id}` };
}

const report = ({ id, orderId, status, amount }: Payment) => ({
  id,
  order_id: orderId,
  status,
  amount: { value: amount, currency: 'EUR' },
});

const page = ({ id, amount, reference, description }: Payment) => `<!doctype html>
<html lang="de"><title>Zahlungsdienst</title><h1>${(amount / 100).toFixed(2)} EUR</h1>
<p>${description}</p><p>${reference}</p>
<form method="post" action="/page/${id}/pay"><button>Jetzt bezahlen</button></form>
<form method="post" action="/page/${id}/cancel"><button>Abbrechen</button></form></html>`;

async function finish(payment: Payment, action: string, response: ServerResponse): Promise<void> {
  payment.status = action === 'pay' ? 'paid' : 'failed';
  if (mode !== 'never') await notify(payment);
  if (mode === 'twice') await notify(payment);
  response.writeHead(303, { location: payment.returnUrl });
  response.end();
}

async function control(name: string, body: string): Promise<object> {
  const given = JSON.parse(body || '{}') as Control;
  const payment = payments.get(given.id ?? '');
  if (name === 'mode') mode = given.mode ?? 'once';
  if (name === 'down') isDown = given.down === true;
  if (name === 'set' && payment) {
    payment.status = given.status ?? payment.status;
    payment.amount = given.amount ?? payment.amount;
  }
  if (name === 'callback' && payment) return { status: await notify(payment, given) };
  return { calls, payments: [...payments.values()] };
}

const server = createServer(async (request, response) => {
  const body = await bodyOf(request);
  const [, area = '', id = '', action = ''] = (request.url ?? '').split('/');
  const payment = payments.get(id);
  if (area === 'control') return send(response, 200, await control(id, body));
  if (isDown) return send(response, 503, {});
  if (area === 'page' && payment && action) return finish(payment, action, response);
  if (area === 'page' && payment) return send(response, 200, page(payment));
  if (area !== 'payments') return send(response, 404, {});
  if (!isSigned(request, body)) return send(response, 401, {});
  if (request.method === 'POST') return send(response, 201, create(body));
  calls.asked += 1;
  return payment ? send(response, 200, report(payment)) : send(response, 404, {});
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  console.log(port);
});
