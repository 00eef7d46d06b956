import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { payPath } from '@/lib/payments/token';
import { expectAccessible } from '../helpers/accessible';
import { addUser, signInBrowser } from '../helpers/accounts';
import { desk, discardPhone, openPhone, type Phone } from '../helpers/browser';
import { useDataDir } from '../helpers/factories';
import { enterAccount, putFee } from '../helpers/fees';
import { startPaymentPage } from '../helpers/payment-page';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let provider: Awaited<ReturnType<typeof startPaymentPage>>;
let closeData: () => Promise<void>;
let phone: Phone;
let page: Page;

beforeAll(async () => {
  provider = await startPaymentPage();
  server = await startServer(provider.env);
  closeData = useDataDir(server.dataDir);
  await enterAccount();
  await addUser(server, 'kasse@example.org', 'staff');
  phone = await openPhone();
  page = await phone.context.newPage();
});
afterAll(async () => {
  await discardPhone(phone);
  await closeData();
  await server.dispose();
  provider.stop();
});

test('a fee is paid on the provider’s page, and the way back ends at "Bezahlt"', async () => {
  const fee = await putFee();
  await page.goto(server.url + payPath(fee.id));
  await page.getByRole('button', { name: 'IBAN kopieren' }).waitFor();
  await expectAccessible(page, 'a fee');
  await provider.mode('never');
  await page.getByRole('button', { name: 'Online bezahlen' }).click();
  await page.getByRole('button', { name: 'Jetzt bezahlen' }).click();
  await page.getByText('Wir warten auf die Bestätigung').waitFor();
  await expectAccessible(page, 'waiting for the provider');
  const [payment] = await provider.payments();
  await provider.callback(payment?.id ?? '');
  await page.getByText('Ihr Geld ist da.').waitFor();
  expect(await page.getByText('Bezahlt', { exact: true }).count()).toBe(1);
});

test('staff waive a fee: without a reason it is refused beside the field, with one it is done', async () => {
  const fee = await putFee();
  const office = await openPhone({ viewport: desk });
  try {
    await signInBrowser(server, office.context, 'kasse@example.org');
    const view = await office.context.newPage();
    await view.goto(`${server.url}/staff/payments`);
    await expectAccessible(view, 'list of fees');
    await view.goto(`${server.url}/staff/payments/${fee.id}`);
    await view.getByText('Erika Mustermann').waitFor();
    await expectAccessible(view, 'a fee at the desk');
    await view.getByRole('button', { name: 'Gebühr erlassen' }).click();
    await view.getByRole('link', { name: /Bitte nennen Sie den Grund/ }).click();
    expect(await view.evaluate(() => document.activeElement?.id)).toBe('waive-reason');
    await view.keyboard.type('Befreit nach § 5 der Satzung');
    await view.getByRole('button', { name: 'Gebühr erlassen' }).click();
    await view.getByText('Grund für den Erlass').waitFor();
    await view.getByText('Befreit nach § 5 der Satzung').waitFor();
  } finally {
    await discardPhone(office);
  }
});
