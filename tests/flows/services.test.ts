import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { addUser, endSessions, password, signInBrowser } from '../helpers/accounts';
import { desk, discardPhone, openPhone, type Phone } from '../helpers/browser';
import { expectFits } from '../helpers/layout';
import { startServer, type TestServer } from '../helpers/server';

/**
 * One folder is a service: the demonstration of the flea market, filled in on a phone, and again without
 * JavaScript, then decided by two people at the desk.
 */
let server: TestServer;
let citizen: Phone;
let plain: Phone;
let clerk: Phone;
let colleague: Phone;

beforeAll(async () => {
  server = await startServer({ DEMO_SERVICES: 'yes' });
  for (const login of ['anna@example.org', 'ben@example.org']) await addUser(server, login, 'citizen');
  for (const login of ['schulte@example.org', 'peters@example.org']) await addUser(server, login, 'staff');
  citizen = await openPhone();
  plain = await openPhone({ javaScript: false });
  clerk = await openPhone({ viewport: desk });
  colleague = await openPhone({ viewport: desk });
});
afterAll(async () => {
  for (const phone of [citizen, plain, clerk, colleague]) await discardPhone(phone);
  await server.dispose();
});

const pdf = { name: 'Hygiene.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nNachweis') };
const start = '/services/demo-flohmarkt';

async function fillPerson(page: Page) {
  await page.getByLabel('Vorname').fill('Anna');
  await page.getByLabel('Familienname').fill('Weber');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByRole('heading', { name: 'Was bringen Sie mit?' }).waitFor();
}

test('on a phone: conditions follow, mistakes are named, files go up, sending is binding and once', async () => {
  await signInBrowser(server, citizen.context, 'anna@example.org');
  const page = await citizen.context.newPage();
  await page.goto(`${server.url}${start}`);
  await expectAccessible(page, 'service page');
  await expectFits(page, 'service page');
  await page.getByRole('button', { name: 'Jetzt beginnen' }).click();
  await page.getByRole('heading', { name: 'Ihre Anmeldung' }).waitFor();
  await expectAccessible(page, 'task list');
  await expectFits(page, 'task list');
  await page.getByRole('link', { name: 'Weiter mit „Zu Ihrer Person“' }).click();
  await fillPerson(page);
  const food = page.getByRole('group', { name: 'Welche Speisen?' });
  expect(await food.isVisible()).toBe(false);
  await page.getByRole('radio', { name: 'Ja', exact: true }).check();
  await food.waitFor();
  await page.getByRole('radio', { name: 'Frisch zubereitete' }).check();
  await page.getByLabel('Ware').fill('alles');
  await page.getByLabel('Länge des Standes').fill('drei');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  const errors = page.getByRole('alert').filter({ hasText: 'Bitte prüfen Sie 2 Angaben' });
  await errors.waitFor();
  await expectAccessible(page, 'step with mistakes');
  await expectFits(page, 'step with mistakes');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('bw-errors');
  expect(await page.title()).toContain('Fehler:');
  expect(await page.getByLabel('Länge des Standes').inputValue()).toBe('drei');
  await errors.getByRole('link', { name: /Länge des Standes/ }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'metres');
  await page.getByLabel('Ware').fill('Waffeln');
  await page.getByLabel('Länge des Standes').fill('3');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByRole('heading', { name: 'Welche Unterlagen haben Sie?' }).waitFor();
  const wrong = { name: 'Brief.docx', mimeType: 'application/msword', buffer: Buffer.from('PK') };
  await page.getByLabel('Dateien für „Hygiene-Nachweis“ wählen').setInputFiles([pdf, wrong]);
  await page.getByRole('link', { name: /Hygiene.pdf/ }).waitFor();
  // Which of several it was; what was dealt with is not shown as chosen any more.
  await page.getByText('Brief.docx: Bitte wählen Sie ein PDF oder ein Bild').waitFor();
  expect(await page.locator('.bw-file__names').count()).toBe(0);
  // What is too large is said before it has been sent for minutes.
  const large = { name: 'Plan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(21 * 1024 * 1024) };
  await page.getByLabel('Dateien für „Hygiene-Nachweis“ wählen').setInputFiles(large);
  await page.getByRole('alert').getByText('Plan.pdf ist größer als 20 MB.').waitFor();
  await expectAccessible(page, 'files');
  await expectFits(page, 'files');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByRole('heading', { name: 'Bitte prüfen', exact: true }).waitFor();
  await page.getByText('Voraussichtliche Gebühr: 12,00').waitFor();
  await page.getByText('Lebensmittelaufsicht').click();
  await page.getByText('alle Angaben außer: Zu Ihrer Person: Telefon').waitFor();
  await expectAccessible(page, 'review');
  await expectFits(page, 'review');
  await page.getByLabel('Bescheide bitte in großer Schrift').check();
  await page.getByRole('button', { name: 'Verbindlich absenden' }).click();
  await page.getByText('Bitte bestätigen Sie das').first().waitFor();
  expect(await page.getByLabel('Bescheide bitte in großer Schrift').isChecked()).toBe(true);
  await page.getByLabel('Bescheide bitte in großer Schrift').uncheck();
  await page.getByLabel('Ich habe alles geprüft und sende verbindlich ab.').check();
  await page.getByRole('button', { name: 'Verbindlich absenden' }).click();
  await page
    .getByText(/FM-\d{4}-000001/)
    .first()
    .waitFor();
  await expectAccessible(page, 'sent');
  await expectFits(page, 'sent');
  await page.getByRole('link', { name: /Kopie der Angaben FM-\d{4}-000001\.pdf/ }).waitFor();
  await page.goto(`${server.url}${start}/form`);
  await page.getByRole('button', { name: 'Jetzt beginnen' }).waitFor();
});

test('without JavaScript the same form: fields that a choice brings are asked for on the next page', async () => {
  await signInBrowser(server, plain.context, 'ben@example.org');
  const page = await plain.context.newPage();
  await page.goto(`${server.url}${start}`);
  await page.getByRole('button', { name: 'Jetzt beginnen' }).click();
  await page.getByRole('link', { name: 'Weiter mit „Zu Ihrer Person“' }).click();
  await fillPerson(page);
  await page.getByLabel('Ware').fill('Honig');
  await page.getByLabel('Länge des Standes').fill('2');
  await page.getByRole('radio', { name: 'Ja', exact: true }).check();
  // The session ends meanwhile: after the sign-in the step is there as it was left.
  await endSessions(server);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.waitForURL('**/account/sign-in?**');
  await page.fill('#login', 'ben@example.org');
  await page.fill('#password', password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByText('Ihre Anmeldung war abgelaufen.', { exact: false }).waitFor();
  expect(await page.getByLabel('Ware').inputValue()).toBe('Honig');
  expect(await page.getByRole('radio', { name: 'Ja', exact: true }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByRole('radio', { name: 'Verpackte' }).check();
  expect(await page.getByLabel('Ware').inputValue()).toBe('Honig');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByLabel('Ich habe alles geprüft und sende verbindlich ab.').check();
  await page.getByRole('button', { name: 'Verbindlich absenden' }).click();
  await page
    .getByText(/FM-\d{4}-000002/)
    .first()
    .waitFor();
});

test('without reception a step waits on the phone and goes by itself; somebody else signs by link and code', async () => {
  // The test before has ended every session.
  await signInBrowser(server, citizen.context, 'anna@example.org');
  const page = await citizen.context.newPage();
  await page.goto(`${server.url}${start}`);
  await page.getByRole('button', { name: 'Jetzt beginnen' }).click();
  await page.getByRole('link', { name: 'Weiter mit „Zu Ihrer Person“' }).click();
  await page.getByLabel('Vorname').fill('Anna');
  await page.getByLabel('Familienname').fill('Weber');
  await citizen.context.setOffline(true);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByText('Ihre Eingaben sind auf diesem Gerät gespeichert.').waitFor();
  expect(await page.getByLabel('Familienname').inputValue()).toBe('Weber');
  await citizen.context.setOffline(false);
  await page.getByRole('heading', { name: 'Was bringen Sie mit?' }).waitFor();
  await page.getByLabel('Ware').fill('Lampen');
  await page.getByLabel('Länge des Standes').fill('4');
  // Loaded anew in the dead spot: the page comes back by itself, with what was typed.
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.waitForTimeout(600);
  await citizen.context.setOffline(true);
  await page.reload();
  await page
    .getByText('Was Sie in das Formular eingegeben haben, ist auf diesem Gerät gespeichert.')
    .waitFor();
  await citizen.context.setOffline(false);
  await page.getByText('Diese Eingaben waren nur auf diesem Gerät gespeichert.').waitFor();
  expect(await page.getByLabel('Ware').inputValue()).toBe('Lampen');
  await page.getByRole('radio', { name: 'Nein', exact: true }).check();
  await page.getByLabel('Wer steht mit Ihnen am Stand?').fill('Max Beispiel');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByText('Außer Ihnen müssen noch unterschreiben: Max Beispiel.').waitFor();
  await page.getByLabel('Ich habe alles geprüft und sende verbindlich ab.').check();
  await page.getByRole('button', { name: 'Verbindlich absenden' }).click();
  await page.getByText('Noch nicht vollständig: Es fehlen Unterschriften.').waitFor();
  await expectAccessible(page, 'invitations');
  await expectFits(page, 'invitations');
  const first = /Code für Max Beispiel: (\d{6})/.exec(await page.locator('main').innerText())?.[1] ?? '';
  const link = await page.getByRole('link', { name: 'Link für Max Beispiel' }).getAttribute('href');
  await page.getByRole('button', { name: 'Neuen Code für Max Beispiel machen' }).click();
  const again = page.locator('[role=status]').filter({ hasText: /^Code für Max Beispiel: \d{6}$/ });
  await again.waitFor();
  const code = /\d{6}/.exec(await again.innerText())?.[0] ?? '';
  expect(code).not.toBe(first);
  // Whoever has sent it cannot sign it, signed out neither.
  await citizen.context.clearCookies({ name: 'buergerweg-session' });
  const own = await citizen.context.newPage();
  await own.goto(server.url + link);
  await own.getByText('Hier muss eine andere Person unterschreiben, auf ihrem eigenen Gerät.').waitFor();
  expect(await own.getByLabel('Code').count()).toBe(0);
  await own.close();
  // Another person, on a phone without JavaScript: the code comes before what was stated, and the old one is over.
  const other = await plain.context.newPage();
  await other.goto(server.url + link);
  await other.getByLabel('Code').fill(first);
  await other.getByRole('button', { name: 'Angaben ansehen' }).click();
  await other.getByText('Der Code stimmt nicht.').first().waitFor();
  expect(await other.getByText('Lampen').count()).toBe(0);
  await other.getByLabel('Code').fill(code);
  await other.getByRole('button', { name: 'Angaben ansehen' }).click();
  await other.getByText('Lampen').waitFor();
  await other.getByRole('button', { name: 'Unterschreiben' }).click();
  await other.getByText('Bitte bestätigen Sie das').first().waitFor();
  await other.getByLabel('Ich habe alles gelesen und unterschreibe.').check();
  await other.getByRole('button', { name: 'Unterschreiben' }).click();
  await other.getByText('Danke. Hier ist unterschrieben.').waitFor();
  expect(await other.getByText('Lampen').count()).toBe(0);
  await signInBrowser(server, citizen.context, 'anna@example.org');
  await page.reload();
  await page.getByText(/Max Beispiel: unterschrieben am/).waitFor();
  await expectAccessible(page, 'case with signatures');
});

test('a sign-in that was ended elsewhere: the step waits until the person is back, and no second draft begins', async () => {
  await signInBrowser(server, citizen.context, 'anna@example.org');
  const page = await citizen.context.newPage();
  await page.goto(`${server.url}${start}`);
  await page.locator('.bw-dock button').click();
  await page.waitForURL('**/form');
  await page.goto(`${server.url}${start}/form/person`);
  await page.getByLabel('Vorname').fill('Annette');
  await page.getByLabel('Familienname').fill('Weber');
  await citizen.context.clearCookies({ name: 'buergerweg-session' });
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.waitForURL('**/account/sign-in**');
  await signInBrowser(server, citizen.context, 'anna@example.org');
  await page.goto(`${server.url}${start}/form/person`);
  await page.getByRole('button', { name: 'Eingaben übernehmen' }).click();
  await page.waitForURL('**/form');
  await page.goto(`${server.url}${start}/form/person`);
  expect(await page.getByLabel('Vorname').inputValue()).toBe('Annette');
  await page.goto(`${server.url}/services/mine`);
  expect(await page.getByText('Entwurf, wird gelöscht am').count()).toBe(1);
  await page.close();
});

/** An answer corrected at the desk: a mistake takes nothing away, the person is told why. */
async function correctMetres(page: Page) {
  await page.getByText('Angabe berichtigen').click();
  await page.getByLabel('Welche Angabe?').selectOption('stand.metres');
  await page.getByRole('button', { name: 'Angabe öffnen' }).click();
  await page.getByRole('textbox', { name: 'Länge des Standes' }).fill('drei');
  await page.getByLabel('Grund der Berichtigung').fill('Vor Ort gemessen');
  await page.getByRole('button', { name: 'Berichtigen', exact: true }).click();
  await page.getByText('Das ging so nicht.').first().waitFor();
  expect(await page.getByLabel('Grund der Berichtigung').inputValue()).toBe('Vor Ort gemessen');
  await page.getByRole('textbox', { name: 'Länge des Standes' }).fill('4');
  await page.getByRole('button', { name: 'Berichtigen', exact: true }).click();
  await page.getByText('Gespeichert.').waitFor();
  await page
    .getByText(/^vorher: 3/)
    .first()
    .waitFor();
}

test('at the desk: by deadline, viewed in place, decided by two people, told to the person', async () => {
  await signInBrowser(server, clerk.context, 'schulte@example.org');
  await signInBrowser(server, colleague.context, 'peters@example.org');
  const page = await clerk.context.newPage();
  await page.goto(`${server.url}/staff/applications`);
  await page.getByRole('link', { name: /Flohmarkt: Waffeln/ }).click();
  await page.getByRole('heading', { name: 'Flohmarkt: Waffeln' }).waitFor();
  await expectAccessible(page, 'case at the desk');
  await expectFits(page, 'case at the desk');
  await correctMetres(page);
  const [shown] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/view')),
    page.getByText(/Hygiene\.pdf vom .* hier ansehen/).click(),
  ]);
  expect(shown.status()).toBe(200);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Ganzen Vorgang als ZIP' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^FM-\d{4}-000001\.zip$/);
  await page.getByLabel('Platz', { exact: true }).fill('B 12');
  // Taken over, and a note beside it: what was begun stays.
  await page.getByRole('button', { name: /^Übernehmen/ }).click();
  await page.getByRole('button', { name: /^Abgeben/ }).waitFor();
  expect(await page.getByLabel('Platz', { exact: true }).inputValue()).toBe('B 12');
  await page.getByLabel('Notiz (sieht nur die Verwaltung)').fill('Strom prüfen');
  await page.getByRole('button', { name: 'Notiz speichern' }).click();
  await page.locator('.ap-notes').getByText('Strom prüfen').waitFor();
  expect(await page.getByLabel('Notiz (sieht nur die Verwaltung)').inputValue()).toBe('');
  expect(await page.getByLabel('Platz', { exact: true }).inputValue()).toBe('B 12');
  await page.getByRole('button', { name: 'Zusagen', exact: true }).click();
  await page.getByText('wartet auf eine zweite Person').waitFor();
  const second = await colleague.context.newPage();
  await second.goto(page.url().split('?')[0] ?? '');
  await second.getByRole('button', { name: /Zustimmen und ausführen/ }).click();
  await second.getByText('Gespeichert.').waitFor();
  await signInBrowser(server, citizen.context, 'anna@example.org');
  const own = await citizen.context.newPage();
  await own.goto(`${server.url}/services/mine`);
  await own.getByRole('link', { name: /Flohmarkt: Waffeln/ }).click();
  await own.waitForURL(/\/services\/case\//);
  await own.getByText('Ihr Antrag ist zugesagt.').waitFor();
  await own.getByRole('link', { name: 'Nachrichten im Postfach' }).click();
  // The decision, its paper and its words are one message.
  await own.getByText('Standkarte.pdf').first().waitFor();
  await own.getByText('Vor Ort gemessen').first().waitFor();
});

test('at the counter a clerk enters it for a person, who finds it in their account', async () => {
  const page = await clerk.context.newPage();
  await page.goto(`${server.url}/staff/applications`);
  await page.getByRole('link', { name: 'Am Schalter aufnehmen' }).click();
  await page.getByLabel('Dienst').selectOption('demo-flohmarkt');
  await page.getByLabel('Anmeldename der Person').fill('niemand@example.org');
  await page.getByRole('button', { name: 'Aufnehmen' }).click();
  await page.getByText('Dieses Konto gibt es nicht.').first().waitFor();
  expect(await page.getByLabel('Dienst').inputValue()).toBe('demo-flohmarkt');
  expect(await page.getByLabel('Anmeldename der Person').inputValue()).toBe('niemand@example.org');
  await page.getByLabel('Anmeldename der Person').fill('ben@example.org');
  await page.getByRole('button', { name: 'Aufnehmen' }).click();
  await page.getByRole('link', { name: 'Weiter mit „Zu Ihrer Person“' }).click();
  await fillPerson(page);
  await page.getByLabel('Ware').fill('Schallplatten');
  await page.getByLabel('Länge des Standes').fill('2');
  await page.getByRole('radio', { name: 'Nein', exact: true }).check();
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByLabel('Die Person hat alle Angaben gesehen und bestätigt.').check();
  await page.getByRole('button', { name: 'Verbindlich absenden' }).click();
  await page.getByRole('alert').filter({ hasText: 'Bitte wählen Sie etwas aus.' }).waitFor();
  await expectAccessible(page, 'review at the counter');
  await expectFits(page, 'review at the counter');
  await page.getByLabel('Personalausweis').check();
  await page.getByRole('button', { name: 'Verbindlich absenden' }).click();
  await page.getByText('Am Schalter aufgenommen').waitFor();
  await page.getByText('Ausgewiesen: Personalausweis').waitFor();
  await page.goto(`${server.url}/staff/applications/statistics`);
  await page.getByRole('rowheader', { name: 'Stand auf dem Flohmarkt' }).waitFor();
  await expectAccessible(page, 'statistics');
  await expectFits(page, 'statistics');
  await page.setViewportSize({ width: 360, height: 800 });
  const lost = page.locator('td').filter({ hasText: 'Was bringen Sie mit?' }).or(page.locator('td').last());
  const box = await lost.first().boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
  await signInBrowser(server, plain.context, 'ben@example.org');
  const own = await plain.context.newPage();
  await own.goto(`${server.url}/services/mine`);
  await own.getByRole('link', { name: /Flohmarkt: Schallplatten/ }).waitFor();
});
