import jsQR from 'jsqr';
import { Secret, TOTP } from 'otpauth';
import type { CDPSession, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { addUser, password } from '../helpers/accounts';
import { discardPhone, openPhone, type Phone } from '../helpers/browser';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let url = '';
let browser: Phone;
let page: Page;
let cdp: CDPSession;
let device = '';

/** Another device with finger or face. @returns its id */
async function newDevice(): Promise<string> {
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  return authenticatorId;
}

beforeAll(async () => {
  server = await startServer();
  // Passkeys are bound to a name: an address in figures has none.
  url = `http://localhost:${server.port}`;
  browser = await openPhone();
  page = await browser.context.newPage();
  cdp = await browser.context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  device = await newDevice();
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

test('a second passkey is added on another device, the lost one removed; the last one stays', async () => {
  await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: device });
  device = await newDevice();
  await page.goto(`${url}/account/security`);
  await page.getByRole('button', { name: 'Passkey hinzufügen' }).click();
  await page.waitForURL('**/account/security?done=passkey');
  const remove = page.getByRole('button', { name: /entfernen$/ });
  expect(await remove.count()).toBe(2);
  await expectAccessible(page, 'two passkeys');
  await remove.first().click();
  await expect.poll(() => remove.count()).toBe(1);
  await remove.click();
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

test('an authenticator app after a pasted password: scanned, a wrong code refused, each code good once', async () => {
  await addUser(server, 'bauhof@example.org', 'crew');
  const phone = await openPhone({ dark: true });
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  const own = await phone.context.newPage();
  const enter = async (code: string) => {
    await own.fill('#code', code);
    await own.press('#code', 'Enter');
  };
  const signIn = async () => {
    await own.goto(`${url}/account/sign-in`);
    await own.fill('#login', 'bauhof@example.org');
    // As a password manager would.
    await own.evaluate((text) => navigator.clipboard.writeText(text), password);
    await own.focus('#password');
    await own.keyboard.press('Control+V');
    expect(await own.inputValue('#password')).toBe(password);
    await own.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await own.waitForURL('**/account/second-factor?**');
  };
  await signIn();
  await own.getByRole('link', { name: 'Lieber mit Authenticator-App' }).click();
  const picture = await own.getByRole('img', { name: 'QR-Code für die Authenticator-App' }).screenshot();
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const scanned = new URL(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? 'about:blank');
  const secret = scanned.searchParams.get('secret') ?? '';
  expect([scanned.protocol, scanned.searchParams.get('issuer')]).toEqual(['otpauth:', 'Bürgerweg']);
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const wrong = app.generate({ timestamp: Date.now() - 3600_000 });
  await enter(wrong);
  await own.getByText('Dieser Code passt nicht', { exact: false }).first().waitFor();
  await expectAccessible(own, 'wrong code, dark');
  const typed = (await own.locator('#totp-secret').textContent()) ?? '';
  expect(typed.replaceAll(' ', ''), 'what was scanned stays good').toBe(secret);
  const used = app.generate();
  await enter(used);
  await own.waitForURL(`${url}/account`);

  await signOut(own);
  await signIn();
  await enter(used);
  await own.getByText('Dieser Code passt nicht', { exact: false }).first().waitFor();
  await enter(app.generate({ timestamp: Date.now() + 30_000 }));
  await own.waitForURL(`${url}/account`);
  await discardPhone(phone);
});
