import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { addUser, signInAs } from '../helpers/accounts';
import { agreeToDecisions, decide, noticeOut } from '../helpers/announce';
import { desk, discardPhone, openPhone, type Phone } from '../helpers/browser';
import { drawnPhoto } from '../helpers/photos';
import { startPushHost } from '../helpers/push-host';
import { deliverPush, notificationsOf, pushPhone, subscribesTo } from '../helpers/push-phone';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let pushHost: Awaited<ReturnType<typeof startPushHost>>;
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
  pushHost = await startPushHost();
  server = await startServer({ PUSH_EXTRA_HOST: pushHost.host });
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
  pushHost.stop();
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
  await page.getByRole('link', { name: 'Diese Datei können wir nicht annehmen' }).waitFor();
  expect(await page.getByLabel('Ihre Nachricht').inputValue()).toBe('Darf das Gerüst am Wochenende stehen?');
  expect(await page.title()).toContain('Fehler:');
  expect(await page.locator('#department option:checked').textContent()).toBe('Ordnungsamt');
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
  // What the phone's home screen would show.
  await page.addInitScript(() => {
    navigator.setAppBadge = async (count) =>
      document.documentElement.setAttribute('data-badge', String(count));
  });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${server.url}/mailbox`);
    await page.locator('main').getByText('ungelesen').waitFor({ state: 'attached' });
    await expectAccessible(page, `mailbox ${scheme}`);
    await page.goto(`${server.url}/mailbox/new`);
    await expectAccessible(page, `new message ${scheme}`);
  }
  await page.goto(`${server.url}/mailbox?q=sonntag`);
  await page.locator('html[data-badge="1"]').waitFor({ state: 'attached' });
  await page.getByRole('link', { name: /Gerüst Steinstraße 12/ }).click();
  await page.getByText('Ja, bis Sonntag.').waitFor();
  await expectAccessible(page, 'thread');
  expect(await page.content()).not.toContain('Rückfrage beim Bauhof');
});

test('an answer carries a photo from the camera, a file and one sent before; the thread is printed', async () => {
  const page = citizen.context.pages()[0] ?? (await signIn(citizen, 'anna@example.org'));
  await page.goto(server.url + threadPath);
  await page.locator('summary', { hasText: 'Dateien oder Fotos anfügen' }).click();
  const camera = page.getByLabel('Foto aufnehmen');
  expect(await camera.getAttribute('capture')).toBe('environment');
  await camera.setInputFiles({ name: 'image.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto() });
  await page.getByLabel('Dateien auswählen').setInputFiles({ ...pdf, name: 'Skizze.pdf' });
  await page.getByRole('checkbox', { name: 'Lageplan.pdf' }).check();
  const chosen = page.getByRole('list', { name: 'Geht mit' });
  expect(await chosen.getByRole('listitem').allTextContents()).toEqual([
    'Skizze.pdf',
    'image.jpg',
    'Lageplan.pdf',
  ]);
  await expectAccessible(page, 'reply with files');
  await page.getByLabel('Ihre Antwort').fill('Hier sind Foto und Plan.');
  await page.getByRole('button', { name: 'Nachricht senden' }).click();
  await page.getByText('Ihre Nachricht ist gesendet.').waitFor();
  expect(await page.getByRole('link', { name: /^Lageplan.pdf herunterladen/ }).count()).toBe(2);
  const picture = page.locator('a', { hasText: 'image.jpg' }).locator('img');
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => [img.complete, img.naturalWidth]))
    .toEqual([true, 168]);

  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Drucken' }).click();
  await page.locator('html[data-printed]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const buttons = await page.locator('button:visible, textarea:visible, nav a:visible').count();
  const sheet = await page.locator('main').innerText();
  await page.emulateMedia({ media: 'screen' });
  expect(buttons).toBe(0);
  expect(sheet).toContain('Gerüst Steinstraße 12, Ordnungsamt');
  expect(sheet).toContain('Darf das Gerüst am Wochenende stehen?');
});

test('a message that staff write arrives on the phone, which learns nothing but that it is there', async () => {
  const device = pushPhone(`http://${pushHost.host}/push/201/anna`);
  const page = citizen.context.pages()[0] ?? (await signIn(citizen, 'anna@example.org'));
  await page.context().grantPermissions(['notifications'], { origin: server.url });
  await subscribesTo(page, device.subscription);
  await page.goto(`${server.url}/account/notifications`);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.getByRole('button', { name: 'Mitteilungen einschalten' }).click();
  await page.getByRole('button', { name: 'Mitteilungen ausschalten' }).waitFor();

  const staff = clerk.context.pages()[0] ?? (await signIn(clerk, 'schulte@example.org'));
  await staff.goto(`${server.url}/staff${threadPath}`);
  await staff.getByLabel('Antwort', { exact: true }).fill('Bitte rufen Sie wegen des Gerüsts an.');
  await staff.getByRole('button', { name: 'Nachricht senden' }).click();
  await staff.getByText('Ihre Nachricht ist gesendet.').waitFor();
  // The first one says that they are switched on.
  const said = async () =>
    (await pushHost.received()).map(({ body }) => device.open(Buffer.from(body, 'base64')));
  await expect.poll(async () => (await said()).length).toBe(2);
  const words = await said();
  expect(words.join()).not.toMatch(/Gerüst|rufen|Ordnungsamt|anna/i);
  for (const message of words) await deliverPush(page, message);
  const news = { title: 'Neue Nachricht in Ihrem Postfach', body: '', tag: '/mailbox', url: '/mailbox' };
  await expect.poll(() => notificationsOf(page)).toContainEqual(news);

  await page.reload();
  await page.getByRole('button', { name: 'Mitteilungen ausschalten' }).click();
  await page.getByRole('button', { name: 'Mitteilungen einschalten' }).waitFor();
});

test('opening a decision downloads it, and the page says at once what follows', async () => {
  await agreeToDecisions(server, 'anna@example.org');
  const { decisionId } = await decide(server, {
    title: 'Ihr Bescheid: Gerüst',
    to: 'anna@example.org',
    by: 'schulte@example.org',
  });
  await noticeOut(server, decisionId);
  const page = citizen.context.pages()[0] ?? (await signIn(citizen, 'anna@example.org'));
  await page.goto(`${server.url}/mailbox`);
  await page.getByRole('link', { name: /1 Bescheid wartet auf Sie/ }).click();
  await page.getByText('Danach kommt er per Post').waitFor();
  await expectAccessible(page, 'decision that waits');
  // Before the page's script runs the browser itself downloads; either way the document comes.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bescheid.pdf öffnen' }).click();
  expect((await download).suggestedFilename()).toBe('Bescheid.pdf');
  await page.reload();
  await page.getByText('Klage möglich bis').waitFor();
  await expectAccessible(page, 'opened decision');
  await page.goto(`${server.url}/account/notifications`);
  await page.getByText('Zustimmung für die Zukunft widerrufen').waitFor();
  await expectAccessible(page, 'notifications');
});

test('staff insert a template; proof and letter are to be had', async () => {
  const page = clerk.context.pages()[0] ?? (await signIn(clerk, 'schulte@example.org'));
  await page.goto(`${server.url}/staff/mailbox/templates`);
  await expectAccessible(page, 'templates');
  const card = page.locator('section', { has: page.getByRole('heading', { name: 'Ordnungsamt' }) });
  await card.getByText('Neue Vorlage').click();
  await card.getByLabel('Name der Vorlage').fill('Frist');
  await card.getByLabel('Text').fill('Bitte antworten Sie bis Freitag.');
  await card.getByRole('button', { name: 'Vorlage speichern' }).click();
  await page.getByText('Vorlage gespeichert.').waitFor();
  await page.goto(`${server.url}/staff${threadPath}`);
  await page.getByLabel('Vorlage einfügen').selectOption({ label: 'Frist' });
  await page.getByText('Entwurf gespeichert').waitFor();
  expect(await page.getByLabel('Antwort', { exact: true }).inputValue()).toBe(
    'Bitte antworten Sie bis Freitag.',
  );
  await page.goto(`${server.url}/staff/decisions?view=opened`);
  await expectAccessible(page, 'decisions');
  await page.getByRole('link', { name: /Ihr Bescheid: Gerüst/ }).click();
  await page.getByText('Dokument zum ersten Mal geöffnet').waitFor();
  await expectAccessible(page, 'proof');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Nachweis für die Akte (PDF)' }).click();
  expect((await download).suggestedFilename()).toBe('Nachweis.pdf');
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
