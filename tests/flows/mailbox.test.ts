import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { addUser, signInAs } from '../helpers/accounts';
import { desk, discardPhone, openPhone, type Phone } from '../helpers/browser';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let citizen: Phone;
let clerk: Phone;

async function signIn(phone: Phone, login: string): Promise<Page> {
  const pairs = (await signInAs(server, login)).split('; ');
  await phone.context.addCookies(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return { name, value, url: server.url };
    }),
  );
  return phone.context.newPage();
}

beforeAll(async () => {
  server = await startServer();
  await addUser(server, 'anna@example.org', 'citizen');
  await addUser(server, 'schulte@example.org', 'staff');
  await addUser(server, 'fremd@example.org', 'citizen');
  // The citizen has a browser without JavaScript first.
  citizen = await openPhone({ javaScript: false });
  clerk = await openPhone({ viewport: desk });
});
afterAll(async () => {
  await discardPhone(citizen);
  await discardPhone(clerk);
  await server.dispose();
});

const pdf = { name: 'Lageplan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nPlan') };
let threadPath = '';

test('a citizen writes to a department without JavaScript; a bad file leaves the text', async () => {
  const page = await signIn(citizen, 'anna@example.org');
  await page.goto(`${server.url}/mailbox`);
  await page.getByRole('link', { name: 'Neue Nachricht' }).click();
  await page.getByLabel('An wen schreiben Sie?').selectOption({ label: 'Ordnungsamt' });
  await page.getByLabel('Worum geht es?').fill('Gerüst Steinstraße 12');
  await page.getByLabel('Ihre Nachricht').fill('Darf das Gerüst am Wochenende stehen?');
  await page
    .locator('#file')
    .setInputFiles({ name: 'Plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\0') });
  await page.getByRole('button', { name: 'Nachricht senden' }).click();
  await page.getByText('Diese Datei können wir nicht annehmen').waitFor();
  expect(await page.getByLabel('Ihre Nachricht').inputValue()).toBe('Darf das Gerüst am Wochenende stehen?');
  expect(await page.title()).toContain('Fehler:');
  await page.getByLabel('An wen schreiben Sie?').selectOption({ label: 'Ordnungsamt' });
  await page.locator('#file').setInputFiles(pdf);
  await page.getByRole('button', { name: 'Nachricht senden' }).click();
  await page.getByText('Ihre Nachricht ist gesendet.').waitFor();
  threadPath = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Lageplan.pdf herunterladen' }).waitFor();
});

test('staff find it, take it over, note and answer; drafts are kept', async () => {
  const page = await signIn(clerk, 'schulte@example.org');
  await page.goto(`${server.url}/staff/mailbox`);
  await expectAccessible(page, 'staff mailbox');
  await page.getByRole('link', { name: /Gerüst Steinstraße 12/ }).click();
  await page.getByRole('button', { name: 'Ich kümmere mich' }).click();
  await page.getByText('Sie kümmern sich jetzt darum.').waitFor();
  await page.getByLabel('Interne Notiz').fill('Rückfrage beim Bauhof');
  await page.getByRole('button', { name: 'Notiz speichern' }).click();
  await page.getByText('Notiz gespeichert.').waitFor();
  await page.getByLabel('Antwort', { exact: true }).pressSequentially('Ja, bis Sonntag.');
  await page.getByText('Entwurf gespeichert').waitFor();
  await page.reload();
  expect(await page.getByLabel('Antwort', { exact: true }).inputValue()).toBe('Ja, bis Sonntag.');
  await page.getByRole('button', { name: 'Nachricht senden' }).click();
  await page.getByText('Ihre Nachricht ist gesendet.').waitFor();
  await expectAccessible(page, 'staff thread');
});

test('the answer is new in the box, found by search, and nothing internal shows', async () => {
  await discardPhone(citizen);
  citizen = await openPhone();
  const page = await signIn(citizen, 'anna@example.org');
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${server.url}/mailbox`);
    await page.getByText('ungelesen').waitFor({ state: 'attached' });
    await expectAccessible(page, `mailbox ${scheme}`);
    await page.goto(`${server.url}/mailbox/new`);
    await expectAccessible(page, `new message ${scheme}`);
  }
  await page.goto(`${server.url}/mailbox?q=sonntag`);
  await page.getByRole('link', { name: /Gerüst Steinstraße 12/ }).click();
  await page.getByText('Ja, bis Sonntag.').waitFor();
  await expectAccessible(page, 'thread');
  expect(await page.content()).not.toContain('Rückfrage beim Bauhof');
});

test('others get nothing, files are downloads in a sandbox, nothing is cached', async () => {
  const headers = { cookie: await signInAs(server, 'anna@example.org') };
  const thread = await fetch(server.url + threadPath, { headers });
  expect(thread.headers.get('cache-control')).toContain('no-store');
  const file = /\/api\/mailbox\/files\/[\w-]+/.exec(await thread.text())?.[0] ?? '';
  const own = await fetch(server.url + file, { headers });
  expect(own.status).toBe(200);
  expect(own.headers.get('content-security-policy')).toContain('sandbox');
  expect(own.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(own.headers.get('cache-control')).toContain('no-store');
  expect(await own.text()).toBe('%PDF-1.7\nPlan');
  const stranger = { cookie: await signInAs(server, 'fremd@example.org') };
  for (const path of [threadPath, file, threadPath.replace('/mailbox', '/staff/mailbox')]) {
    expect([path, (await fetch(server.url + path, { headers: stranger })).status]).toEqual([path, 404]);
  }
  expect((await fetch(server.url + file)).status).toBe(401);
  expect(server.output()).toContain('access.denied');
});
