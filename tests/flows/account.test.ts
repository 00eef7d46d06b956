import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { password } from '../helpers/accounts';
import { discardPhone, openPhone, type Phone } from '../helpers/browser';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let url = '';
let browser: Phone;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  // Passkeys are bound to a name: an address in figures has none.
  url = `http://localhost:${server.port}`;
  browser = await openPhone();
  page = await browser.context.newPage();
  const cdp = await browser.context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
});
afterAll(async () => {
  await discardPhone(browser);
  await server.dispose();
});

const signOut = async (on: Page) => {
  await on.goto(`${url}/account`);
  await on.getByRole('button', { name: 'Abmelden', exact: true }).click();
  await on.waitForURL('**/account/sign-in?signedOut=1');
};

test('a citizen makes an account with a user name and a passkey, and nothing else', async () => {
  await page.goto(`${url}/account/new`);
  await page.getByRole('button', { name: 'Konto mit Passkey anlegen' }).waitFor();
  await expectAccessible(page, 'sign-up');
  await page.fill('#login', 'erika.muster');
  await page.getByRole('button', { name: 'Konto mit Passkey anlegen' }).click();
  await page.waitForURL('**/account/security?done=signedUp');
  await page.getByText('Dieses Gerät: Chrome').waitFor();
  await expectAccessible(page, 'security');
});

test('the last passkey cannot be removed', async () => {
  await page.getByRole('button', { name: /entfernen$/ }).click();
  await page.getByText('Das ist Ihr letzter Weg, sich anzumelden.').waitFor();
});

let codes: string[] = [];

test('ten emergency codes are shown once', async () => {
  await page.getByRole('button', { name: 'Neue Notfall-Codes zeigen' }).click();
  await page.getByText('Jeder Code gilt einmal.').waitFor();
  codes = await page.locator('li code').allTextContents();
  expect(codes).toHaveLength(10);
  expect(new Set(codes.map((code) => /^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/.test(code)))).toEqual(new Set([true]));
  await page.reload();
  await page.getByText('10 Codes sind noch gültig.').waitFor();
  expect(await page.content()).not.toContain(codes[0] ?? '');
});

/**
 * Leaves the button as the only way: the virtual authenticator answers suggestions at a moment of its own.
 * The page asks for them once it listens to clicks: `data-listens` says so.
 */
const withoutSuggestions = () => {
  PublicKeyCredential.isConditionalMediationAvailable = () => {
    document.documentElement.dataset.listens = '';
    return Promise.resolve(false);
  };
};

test('the passkey signs in again without a user name', async () => {
  await signOut(page);
  await page.addInitScript(withoutSuggestions);
  await page.goto(`${url}/account/sign-in?returnTo=%2Faccount%2Fsecurity`);
  await page.locator('html[data-listens]').waitFor();
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await page.waitForURL('**/account/security');
  await page.getByText(/Zuletzt benutzt/).waitFor();
});

test('without JavaScript: a taken name is said, a password makes the account, a code gives it back', async () => {
  const plain = await openPhone({ javaScript: false });
  const bare = await plain.context.newPage();
  await bare.goto(`${url}/account/new`);
  await bare.fill('#login', 'erika.muster');
  await bare.fill('#password', password);
  await bare.getByRole('button', { name: 'Konto mit Passwort anlegen' }).click();
  await bare.getByText('Diese Anmeldung gibt es schon.').first().waitFor();
  await bare.fill('#login', 'karl.muster');
  await bare.fill('#password', password);
  await bare.getByRole('button', { name: 'Konto mit Passwort anlegen' }).click();
  await bare.getByText('Ihr Konto ist angelegt.').waitFor();

  await bare.goto(`${url}/account/recover`);
  await bare.fill('#login', 'erika.muster');
  await bare.fill('#code', 'AAAA-BBBB-CCCC');
  await bare.getByRole('button', { name: 'Weiter zum neuen Passwort' }).click();
  const refusal = bare.getByText('Benutzername und Code passen nicht zusammen', { exact: false });
  await refusal.waitFor();
  await bare.fill('#login', 'erika.muster');
  await bare.fill('#code', (codes[0] ?? '').toLowerCase().replaceAll('-', ' '));
  await bare.getByRole('button', { name: 'Weiter zum neuen Passwort' }).click();
  await bare.fill('#password', 'Nebel-Kartoffel-Leiter');
  await bare.fill('#repeated', 'Nebel-Kartoffel-Leiter');
  await bare.getByRole('button', { name: 'Passwort speichern' }).click();
  await bare.getByText('Ihr Passwort ist gespeichert.').waitFor();
  // All sessions from before have ended.
  await page.goto(`${url}/account`);
  await page.waitForURL('**/account/sign-in?**');

  await bare.goto(`${url}/account/recover`);
  await bare.fill('#login', 'erika.muster');
  await bare.fill('#code', codes[0] ?? '');
  await bare.getByRole('button', { name: 'Weiter zum neuen Passwort' }).click();
  await refusal.waitFor();
  await discardPhone(plain);
});
