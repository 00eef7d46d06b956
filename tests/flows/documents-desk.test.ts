import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { addUser, signInBrowser } from '../helpers/accounts';
import { desk, discardPhone, openPhone, type Phone, phone } from '../helpers/browser';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let browser: Phone;
let page: Page;
let file = '';

const header = 'typ;seriennummer;status;datum';

beforeAll(async () => {
  server = await startServer();
  await addUser(server, 'frau.schulte@example.org', 'staff');
  await addUser(server, 'chefin@example.org', 'admin');
  file = path.join(server.dataDir, 'export.csv');
  browser = await openPhone({ viewport: desk });
  page = await browser.context.newPage();
});
afterAll(async () => {
  await discardPhone(browser);
  await server.dispose();
});

async function signIn(on: Page, login: string, returnTo: string) {
  await signInBrowser(server, on.context(), login);
  await on.goto(server.url + returnTo);
}

async function upload(on: Page, content: string, mode = 'nur Änderungen') {
  writeFileSync(file, content);
  await on.getByRole('radio', { name: mode }).check();
  await on.setInputFiles('#file', file);
  await on.getByRole('button', { name: 'Datei prüfen' }).click();
}

test('a file is looked at before it is taken; what was set aside is shown with line and reason', async () => {
  await signIn(page, 'frau.schulte@example.org', '/staff/documents');
  await page.getByText('Es wurde noch keine Datei importiert.').waitFor();
  await upload(
    page,
    `${header}\nPA;T22000129;unterwegs;2026-11-20\nRP;C01X0006H;abholbereit;2026-11-20\nPA;x;y;z\n`,
  );
  await page.getByRole('heading', { name: 'Das würde der Import ändern' }).waitFor();
  await page.getByText('Die Nummer hat nicht die Form einer Seriennummer.').waitFor();
  await expectAccessible(page, 'preview');
  await page.getByRole('button', { name: 'Import übernehmen' }).click();
  await page.getByText('Der Import ist übernommen.').waitFor();
  await page.getByText('3 Zeilen: 2 neu, 0 geändert, 0 unverändert.').waitFor();
  await page.getByText('Zeile 4:').waitFor();
  expect(page.url()).not.toContain('T22000129');
});

test('a full file says what it would forget; a discarded check changes nothing', async () => {
  await upload(page, `${header}\nPA;T22000129;abholbereit;2026-11-21\n`, 'alle Ausweise');
  await page.getByText('1 Ausweis fehlt in der Datei.').waitFor();
  const preview = page.url();
  await page.getByRole('button', { name: 'Verwerfen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ausweise' }).waitFor();
  await page.goto(preview);
  await page.getByText('Diese Prüfung gibt es nicht mehr.').waitFor();
});

test('a file with names is refused with a sentence', async () => {
  await upload(page, `${header};Nachname\nPA;T22000129;unterwegs;2026-11-20;Muster\n`);
  const told = page.getByRole('alert').filter({ hasText: 'Angaben zu Personen' });
  await told.waitFor();
  expect(await told.textContent()).toContain('Es wurde nichts geändert.');
});

test('a status is set by hand; a wrong check digit is said at the field', async () => {
  await page.fill('#number', 'T220001294');
  await page.getByRole('button', { name: 'Status setzen' }).click();
  await page.getByText('Bitte prüfen Sie die Nummer.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('number');
  await page.fill('#number', 't22 000 129');
  await page.getByRole('button', { name: 'Status setzen' }).click();
  await page.getByText('Gespeichert.').waitFor();
});

test('a notice is put up and taken down', async () => {
  await page.goto(`${server.url}/staff/documents`);
  await page.fill('#text', 'Vor den Ferien ist viel Betrieb.');
  await page.fill('#waitMinutes', '45');
  await page.getByRole('button', { name: 'Hinweis speichern' }).click();
  await page.getByText('Gespeichert.').waitFor();
  await page.reload();
  await page.getByText('Der Hinweis ist zu sehen.').waitFor();
  await page.getByRole('button', { name: 'Hinweis entfernen' }).click();
  await page.getByText('Zurzeit ist kein Hinweis zu sehen.').waitFor();
});

test('the sheet shows the number large, its QR code leads to the page only, and nothing is sent', async () => {
  await page.goto(`${server.url}/staff/documents/sheet`);
  await page.getByText('Sobald die Nummer vollständig ist').waitFor();
  const sent: string[] = [];
  page.on('request', (request) => {
    // Scripts and icons of the page itself may come late; their addresses are the build's, not the sheet's.
    const isPart = /\/(_next\/static\/[\w./%-]+|icons\/ui\.svg|sw\.js)$/.test(request.url());
    if (!isPart || request.postData()) sent.push(request.url() + (request.postData() ?? ''));
  });
  await page.locator('#number').pressSequentially('t22o00129');
  await page.getByText('T220 00129 3', { exact: true }).waitFor();
  expect(await page.getByRole('img', { name: /QR-Code/ }).count()).toBe(1);
  writeFileSync(file, `${header}\nPA;T22000129;unterwegs;x\nRP;C01X0006H;unterwegs;x\n`);
  await page.setInputFiles('#file', file);
  await page.getByRole('button', { name: '2 Info-Blätter drucken' }).waitFor();
  await page.getByText('C01X 0006H 1', { exact: true }).waitFor();
  expect(sent).toEqual([]);
});

test('an administrator makes a token, sees it once, and revokes it', async () => {
  const other = await openPhone({ viewport: phone });
  const view = await other.context.newPage();
  await signIn(view, 'chefin@example.org', '/admin/tokens');
  const make = view.getByRole('button', { name: 'Zugang anlegen und Schlüssel zeigen' });
  await other.context.clearCookies();
  await view.fill('#name', 'Fachverfahren');
  await make.click();
  await view.waitForURL(/sign-in/);
  await signIn(view, 'chefin@example.org', '/admin/tokens');
  await view.getByText('Ihre Eingaben sind noch da').waitFor();
  expect(await view.inputValue('#name')).toBe('Fachverfahren');
  await make.click();
  const token = (await view.locator('.st-link').textContent()) ?? '';
  expect(token).toMatch(/^bw_[\w-]{43}$/);
  const send = () =>
    fetch(`${server.url}/api/documents/import?dryRun=1`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: `${header}\n`,
    });
  expect((await send()).status).toBe(200);
  await expectAccessible(view, 'tokens');
  await view.reload();
  expect(await view.getByText(token).count()).toBe(0);
  await view.getByRole('button', { name: 'Zugang sperren: Fachverfahren' }).click();
  await view.getByText(/Gesperrt am/).waitFor();
  expect((await send()).status).toBe(401);
  await discardPhone(other);
});

test('the import works without JavaScript', async () => {
  const plain = await openPhone({ viewport: desk, javaScript: false });
  const bare = await plain.context.newPage();
  await signIn(bare, 'frau.schulte@example.org', '/staff/documents');
  await upload(bare, `${header}\nPA;L01X00T47;unterwegs;2026-11-20\n`);
  await bare.getByRole('button', { name: 'Import übernehmen' }).click();
  await bare.getByText('Der Import ist übernommen.').waitFor();
  await discardPhone(plain);
});

test.each([
  ['light, wide', desk, false],
  ['dark, phone', phone, true],
])('no barriers that a program can find: %s', async (_name, viewport, dark) => {
  const own = await openPhone({ viewport, dark });
  const view = await own.context.newPage();
  await signIn(view, 'frau.schulte@example.org', '/staff/documents');
  await expectAccessible(view, 'desk');
  await view.goto(`${server.url}/staff/documents/sheet`);
  await view.fill('#number', 'T22000129');
  await view.getByText('T220 00129 3', { exact: true }).waitFor();
  await expectAccessible(view, 'sheet');
  await discardPhone(own);
});
