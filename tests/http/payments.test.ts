import { eq } from 'drizzle-orm';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { feeBookings, fees, onlinePayments } from '@/db/schema';
import type { Fee } from '@/lib/payments/book';
import { payPath } from '@/lib/payments/token';
import { addUser, signInAs } from '../helpers/accounts';
import { camt } from '../helpers/camt';
import { useDataDir } from '../helpers/factories';
import { enterAccount, putFee } from '../helpers/fees';
import { startPaymentPage } from '../helpers/payment-page';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let provider: Awaited<ReturnType<typeof startPaymentPage>>;
let closeData: () => Promise<void>;
beforeAll(async () => {
  provider = await startPaymentPage();
  server = await startServer(provider.env);
  closeData = useDataDir(server.dataDir);
  await enterAccount();
});
afterAll(async () => {
  await closeData();
  await server.dispose();
  provider.stop();
});

const tokenOf = ({ id }: Fee) => payPath(id).replace('/pay/', '');
const pageOf = async (fee: Fee, query = '') => (await fetch(server.url + payPath(fee.id) + query)).text();
const start = (fee: Fee, locale = 'de') =>
  fetch(`${server.url}/api/payments/start`, {
    method: 'POST',
    body: new URLSearchParams({ token: tokenOf(fee), locale }),
    redirect: 'manual',
  });

/** Begins a payment. @returns the provider's id and page */
async function begin(fee: Fee): Promise<{ id: string; page: string }> {
  const page = (await start(fee)).headers.get('location') ?? '';
  return { id: page.split('/').at(-1) ?? '', page };
}
const press = (page: string, action = 'pay') =>
  fetch(`${page}/${action}`, { method: 'POST', redirect: 'manual' });

async function standing(fee: Fee) {
  const connection = await db();
  const [now] = await connection.select().from(fees).where(eq(fees.id, fee.id));
  const bookings = await connection.select().from(feeBookings).where(eq(feeBookings.feeId, fee.id));
  return { state: now?.state, paid: now?.paidCents, bookings: bookings.map(({ aside }) => aside) };
}
const onlineOf = async (fee: Fee) => {
  const rows = await (await db()).select().from(onlinePayments).where(eq(onlinePayments.feeId, fee.id));
  return rows.map(({ state }) => state);
};
/** Lets the job ask about a payment now, as it would after a while. */
async function ask(fee: Fee): Promise<void> {
  await writeTx((tx) => tx.update(onlinePayments).set({ askAt: 0 }).where(eq(onlinePayments.feeId, fee.id)));
  await server.cli(['jobs', 'run', 'payments.ask']);
}

async function decode(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('the page of a fee', () => {
  test('says amount, until when, what for, and all that a transfer needs, without JavaScript and without a name', async () => {
    const fee = await putFee();
    const html = (await pageOf(fee)).replaceAll('\u00a0', ' ');
    // Numbers are kept in one piece by marks of their own.
    const words = html.replace(/<[^>]+>/g, '');
    for (const text of [
      '26,00 Euro',
      '14. Dezember 2999',
      'Gewerbeanmeldung GA-2026-000123',
      'DE89 3704 0044 0532 0130 00',
    ])
      expect(words).toContain(text);
    expect(html).toContain(fee.reference.replace(/(.{4})(?=.)/g, '$1 '));
    expect(html).not.toContain('Mustermann');
  });

  test('has a GiroCode that says exactly what the standard wants, as drawing and as picture', async () => {
    const fee = await putFee({ cents: 3940 });
    const expected = `BCD\n002\n1\nSCT\n\nStadt Meschede, Stadtkasse\nDE89370400440532013000\nEUR39.40\n\n\n${fee.reference}`;
    const svg = /<svg class="bw-follow__qr"[\s\S]*?<\/svg>/.exec(await pageOf(fee))?.[0] ?? '';
    const drawing = svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"');
    expect(await decode(Buffer.from(drawing))).toBe(expected);
    const picture = await fetch(`${server.url}/api/payments/giro-code/${tokenOf(fee)}`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(await decode(Buffer.from(await picture.arrayBuffer()))).toBe(expected);
  });

  test('names a sample tariff as such, and speaks English', async () => {
    const fee = await putFee({ isSample: true });
    expect(await pageOf(fee)).toContain('Mustertarif');
    const english = await (await fetch(server.url + payPath(fee.id, 'en'))).text();
    expect(english).toContain('Sample tariff');
    expect(english.replaceAll('\u00a0', ' ')).toContain('26.00 euros');
  });

  test.each(['x', 'A'.repeat(44)])('with the link %s does not exist', async (token) => {
    expect((await fetch(`${server.url}/pay/${token}`)).status).toBe(404);
    expect((await fetch(`${server.url}/api/payments/giro-code/${token}`)).status).toBe(404);
  });

  test('lets its form lead to the provider; no other page does', async () => {
    const fee = await putFee();
    const policy = async (path: string) =>
      (await fetch(server.url + path)).headers.get('content-security-policy');
    expect(await policy(payPath(fee.id))).toContain(`form-action 'self' ${provider.url}`);
    expect(await policy('/')).toContain("form-action 'self';");
  });
});

describe('an online payment', () => {
  test('that is begun twice leads to one page, and is paid once', async () => {
    const fee = await putFee();
    const [a, b] = await Promise.all([begin(fee), begin(fee)]);
    expect(a.page).toBe(b.page);
    expect(a.page).toContain('/page/pay_');
    await press(a.page);
    expect(await standing(fee)).toEqual({ state: 'paid', paid: 2600, bookings: [null] });
    expect((await start(fee)).headers.get('location')).toBe(payPath(fee.id));
  });

  test('whose callback comes twice is booked once', async () => {
    const fee = await putFee();
    const { page } = await begin(fee);
    await provider.mode('twice');
    await press(page);
    await provider.mode('once');
    expect(await standing(fee)).toEqual({ state: 'paid', paid: 2600, bookings: [null] });
  });

  test('whose callback never comes is found by asking; one that comes late changes nothing', async () => {
    const fee = await putFee();
    const { id, page } = await begin(fee);
    await provider.mode('never');
    await press(page);
    await provider.mode('once');
    expect((await standing(fee)).state).toBe('open');
    expect(await pageOf(fee, '?back=1')).toContain('Wir warten auf die Bestätigung');
    await ask(fee);
    expect(await standing(fee)).toEqual({ state: 'paid', paid: 2600, bookings: [null] });
    expect(await provider.callback(id)).toBe(204);
    expect(await standing(fee)).toEqual({ state: 'paid', paid: 2600, bookings: [null] });
  });

  test('reports out of order: a failure after the success takes nothing back', async () => {
    const fee = await putFee();
    const { id, page } = await begin(fee);
    await press(page);
    await provider.set(id, { status: 'failed' });
    expect(await provider.callback(id)).toBe(204);
    expect((await standing(fee)).state).toBe('paid');
    expect(await onlineOf(fee)).toEqual(['paid']);
  });

  test('that failed is said so, and can be tried again', async () => {
    const fee = await putFee();
    const first = await begin(fee);
    await press(first.page, 'cancel');
    expect(await pageOf(fee, '?back=1')).toContain('Die Zahlung wurde nicht abgeschlossen');
    const second = await begin(fee);
    expect(second.id).not.toBe(first.id);
    // The success of the first comes after all: nothing is lost.
    await provider.set(first.id, { status: 'paid' });
    await provider.callback(first.id);
    expect((await standing(fee)).state).toBe('paid');
  });

  test('with another amount than asked for is booked as what it is and set aside for a person', async () => {
    const fee = await putFee();
    const { id } = await begin(fee);
    await provider.set(id, { status: 'paid', amount: 100 });
    expect(await provider.callback(id)).toBe(204);
    expect(await standing(fee)).toEqual({ state: 'partly', paid: 100, bookings: ['amount'] });
    expect(await onlineOf(fee)).toEqual(['mismatch']);
  });

  test.each([
    ['a wrong signature', { signature: 'ab'.repeat(32) }],
    ['no signature', { signature: '' }],
    ['an old one, recorded and played again', { at: Math.floor(Date.now() / 1000) - 3600 }],
  ])('a callback with %s is refused, and nobody is asked', async (_, more) => {
    const fee = await putFee();
    const { id } = await begin(fee);
    await provider.set(id, { status: 'paid' });
    const { asked } = await provider.calls();
    expect(await provider.callback(id, more)).toBe(401);
    expect((await provider.calls()).asked).toBe(asked);
    expect((await standing(fee)).state).toBe('open');
  });

  test('while the provider is away nothing is lost: the person is told, the callback is asked for again', async () => {
    const fee = await putFee();
    const { id } = await begin(fee);
    const other = await putFee();
    await provider.set(id, { status: 'paid' });
    await provider.down(true);
    expect((await start(other)).headers.get('location')).toBe(`${payPath(other.id)}?problem=unavailable`);
    expect(await provider.callback(id)).toBe(503);
    await ask(fee);
    expect((await standing(fee)).state).toBe('open');
    await provider.down(false);
    await ask(fee);
    expect((await standing(fee)).state).toBe('paid');
    expect((await begin(other)).page).toContain('/page/pay_');
  });
});

describe('a bank statement', () => {
  const send = (xml: string, cookie: string) => {
    const body = new FormData();
    body.set('locale', 'de');
    body.set('file', new File([xml], 'auszug.xml', { type: 'application/xml' }));
    return fetch(`${server.url}/api/staff/payments`, {
      method: 'POST',
      headers: { cookie },
      body,
      redirect: 'manual',
    });
  };

  test('is taken by staff and says what became of it; the fee is paid', async () => {
    await addUser(server, 'kasse@example.org', 'staff');
    const cookie = await signInAs(server, 'kasse@example.org');
    const fee = await putFee();
    const xml = camt([
      { amount: '26.00', text: fee.reference, reference: 'H1' },
      { amount: '7.00', text: 'Spende', reference: 'H2' },
    ]);
    expect((await send(xml, cookie)).headers.get('location')).toBe(
      '/staff/payments?booked=1&aside=1&known=0',
    );
    expect((await send(xml, cookie)).headers.get('location')).toBe(
      '/staff/payments?booked=0&aside=0&known=2',
    );
    expect((await standing(fee)).state).toBe('paid');
    expect(await pageOf(fee)).toContain('Ihr Geld ist da.');
    const refused = await send('<!DOCTYPE x><x/>', cookie);
    expect(refused.headers.get('location')).toBe('/staff/payments?problem=entities');
    const list = await fetch(`${server.url}/staff/payments?view=aside`, { headers: { cookie } });
    expect(await list.text()).toContain('Spende');
  });

  test('is taken from nobody else', async () => {
    expect((await send('<x/>', '')).headers.get('location')).toContain('/account/sign-in');
  });
});
