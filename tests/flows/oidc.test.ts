import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { addUser, password } from '../helpers/accounts';
import { discardPhone, openPhone, type Phone } from '../helpers/browser';
import { startProvider } from '../helpers/oidc';
import { startServer, type TestServer } from '../helpers/server';

let provider: Awaited<ReturnType<typeof startProvider>>;
let server: TestServer;
let url = '';
let browser: Phone;

beforeAll(async () => {
  provider = await startProvider();
  server = await startServer(provider.env);
  url = `http://localhost:${server.port}`;
  await provider.register(url);
  await addUser(server, 'erika@example.org', 'citizen');
  browser = await openPhone();
});
afterAll(async () => {
  await discardPhone(browser);
  provider.stop();
  await server.dispose();
});

test('BundID makes a new account and signs in again, by buttons alone', async () => {
  await provider.next({ sub: 'flow-1', name: 'Erika Muster', preferred_username: 'erika.muster' });
  const page = await browser.context.newPage();
  await page.goto(`${url}/account/sign-in`);
  await page.getByRole('button', { name: 'Mit BundID anmelden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Anmeldung mit BundID' }).waitFor();
  expect(await page.inputValue('#login')).toBe('erika.muster');
  await expectAccessible(page, 'provider: unknown identity');
  await page.getByRole('button', { name: 'Neues Konto anlegen' }).click();
  await page.waitForURL('**/account/security?done=signedUp');
  await page.getByText('Verknüpfung mit BundID lösen').waitFor();
  await expectAccessible(page, 'security with a provider');

  await browser.context.clearCookies();
  await page.goto(`${url}/account/sign-in?returnTo=%2Faccount%2Fprofile`);
  await page.getByRole('button', { name: 'Mit BundID anmelden' }).click();
  await page.waitForURL('**/account/profile');
  await browser.context.clearCookies();
});

test('without JavaScript: an account that is there is linked after signing in to it, too', async () => {
  await provider.next({ sub: 'flow-2' });
  const plain = await openPhone({ javaScript: false });
  const page = await plain.context.newPage();
  await page.goto(`${url}/account/sign-in`);
  await page.getByRole('button', { name: 'Mit BundID anmelden' }).click();
  await page.getByRole('link', { name: 'Ich habe schon ein Konto' }).click();
  await page.fill('#login', 'erika@example.org');
  await page.fill('#password', password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByText('Sie sind hier als erika@example.org angemeldet', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Jetzt verknüpfen' }).click();
  await page.getByText('Verknüpfung mit BundID lösen').waitFor();
  await discardPhone(plain);
});

test('a bad answer leads back to the sign-in page, which says so', async () => {
  await provider.next({ sub: 'flow-1', fault: 'signature' });
  const page = await browser.context.newPage();
  await page.goto(`${url}/account/sign-in`);
  await page.getByRole('button', { name: 'Mit BundID anmelden' }).click();
  await page.getByText('Die Anmeldung mit BundID hat nicht geklappt.', { exact: false }).waitFor();
  await page.close();
});
