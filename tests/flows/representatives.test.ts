import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { addUser, signInBrowser } from '../helpers/accounts';
import { desk, discardPhone, openPhone, type Phone } from '../helpers/browser';
import { startServer, type TestServer } from '../helpers/server';
import { aReport, bodyOf, put } from '../helpers/submit';

let server: TestServer;
let erika: Phone;
let adviser: Phone;
let clerk: Phone;
let vollmacht = '';

beforeAll(async () => {
  server = await startServer();
  await addUser(server, 'erika.muster', 'citizen');
  await addUser(server, 'steuer@example.org', 'citizen');
  await addUser(server, 'amt@example.org', 'staff');
  [erika, adviser, clerk] = [
    await openPhone(),
    await openPhone({ javaScript: false }),
    await openPhone({ viewport: desk }),
  ];
  await signInBrowser(server, erika.context, 'erika.muster');
  await signInBrowser(server, adviser.context, 'steuer@example.org');
  await signInBrowser(server, clerk.context, 'amt@example.org');
  vollmacht = path.join(await mkdtemp(path.join(tmpdir(), 'vollmacht-')), 'Vollmacht.pdf');
  await writeFile(vollmacht, '%PDF-1.7\nHiermit bevollmächtige ich …');
});
afterAll(async () => {
  for (const phone of [erika, adviser, clerk]) await discardPhone(phone);
  await server.dispose();
});

test('Erika lets her tax adviser act; the town hall checks the Vollmacht; she ends it', async () => {
  const own = await erika.context.newPage();
  await own.goto(`${server.url}/account/representatives`);
  await expectAccessible(own, 'representatives');
  await own.getByLabel('Nachrichten lesen und schreiben', { exact: false }).check();
  await own.fill('#endsOn', '31.12.2020');
  await own.getByRole('button', { name: 'Link für die Vertretung zeigen' }).click();
  await own.getByText('Bitte geben Sie einen Tag an, der noch kommt', { exact: false }).first().waitFor();
  expect(await own.isChecked('#mailbox-act')).toBe(true);
  await own.getByLabel('Gewerbe anmelden').check();
  await own.getByLabel('Gewerbe ummelden').check();
  await own.fill('#endsOn', '31.12.2099');
  await own.setInputFiles('#file', vollmacht);
  await own.getByRole('button', { name: 'Link für die Vertretung zeigen' }).click();
  const link = (await own.locator('.st-link').textContent()) ?? '';
  const joining = new URL(link).pathname;

  const other = await adviser.context.newPage();
  await other.goto(server.url + joining);
  await other.getByText('erika.muster möchte, dass Sie handeln: Steuerberatung.').waitFor();
  await other
    .getByText('Darf diese Anträge stellen: Gewerbe anmelden und Gewerbe ummelden.', { exact: false })
    .waitFor();
  await other.getByRole('button', { name: 'Annehmen' }).click();
  await other.getByText('Sie können jetzt handeln.', { exact: false }).waitFor();
  await other.goto(`${server.url}/account`);
  await other.getByLabel('erika.muster').check();
  await other.getByRole('button', { name: 'Übernehmen' }).click();
  await other.waitForURL('**/account');
  expect(await other.getByLabel('erika.muster').isChecked()).toBe(true);

  const office = await clerk.context.newPage();
  await office.goto(`${server.url}/staff/accounts/representatives`);
  await expectAccessible(office, 'Vollmachten');
  const download = office.waitForEvent('download');
  await office.getByRole('link', { name: 'Vollmacht ansehen' }).click();
  expect((await download).suggestedFilename()).toBe('Vollmacht.pdf');
  await office.getByRole('button', { name: 'Vollmacht ist in Ordnung' }).click();
  await office.getByText('Gespeichert. Beide Seiten sehen das Ergebnis.').waitFor();

  await own.goto(`${server.url}/account/representatives`);
  await own.getByText('Darf handeln, bis 31. Dezember 2099; Vollmacht geprüft').waitFor();
  await own.getByRole('button', { name: 'Vertretung beenden' }).click();
  await own.getByText('Die Vertretung ist beendet.').waitFor();
  await other.goto(`${server.url}/account`);
  expect(await other.getByText('Für wen handeln Sie?').count()).toBe(0);
});

test('at the counter: who acts for somebody without an account; the carer accepts, acts, and it is ended', async () => {
  const office = clerk.context.pages()[0] ?? (await clerk.context.newPage());
  await office.goto(`${server.url}/staff/accounts/representatives`);
  await office.getByRole('link', { name: /Vertretung eintragen/ }).click();
  await expectAccessible(office, 'enter a representative');
  const submit = office.getByRole('button', { name: 'Eintragen und Link zeigen' });
  const person = {
    firstName: 'Otto',
    lastName: 'Still',
    birthDate: '02.05.1941',
    street: 'Steinstraße',
    houseNumber: '12',
    postcode: '5987',
    city: 'Meschede',
  };
  for (const [id, value] of Object.entries(person)) await office.fill(`#${id}`, value);
  await office.check('#services');
  await submit.click();
  await office.getByRole('heading', { name: /Bitte prüfen|Problem|Fehler/ }).waitFor();
  await office.getByRole('link', { name: /fünf Ziffern/ }).click();
  expect(await office.evaluate(() => document.activeElement?.id)).toBe('postcode');
  await office.getByText('Bitte bestätigen Sie, dass Sie Urkunde und Ausweis').first().waitFor();
  await expectAccessible(office, 'enter a representative, refused');
  expect([await office.inputValue('#lastName'), await office.isChecked('#services')]).toEqual([
    'Still',
    true,
  ]);
  await office.fill('#postcode', '59872');
  await office.check('#hasSeen');
  await submit.click();
  await office.getByRole('heading', { name: 'Sie handeln für Otto Still' }).waitFor();
  await expectAccessible(office, 'sheet for the representative');
  const link = (await office.locator('.st-link').textContent()) ?? '';

  const carer = adviser.context.pages()[0] ?? (await adviser.context.newPage());
  await carer.goto(server.url + new URL(link).pathname);
  await carer.getByText('Otto Still möchte, dass Sie handeln: Rechtliche Betreuung.').waitFor();
  await carer.getByRole('button', { name: 'Annehmen' }).click();
  await carer.goto(`${server.url}/account`);
  await carer.getByLabel('Otto Still').waitFor();
  await carer.goto(`${server.url}/mailbox/new`);
  await carer.locator('option', { hasText: 'Otto Still' }).waitFor({ state: 'attached' });

  await office.goto(`${server.url}/staff/accounts/representatives`);
  await office.getByText('Die Urkunde hat am Schalter vorgelegen.', { exact: false }).waitFor();
  await office.getByRole('button', { name: 'Vertretung beenden' }).click();
  await office.getByText('Gespeichert. Beide Seiten sehen das Ergebnis.').waitFor();
  await carer.goto(`${server.url}/account`);
  expect(await carer.getByLabel('Otto Still').count()).toBe(0);
});

test('at the counter: find, compare the card, hand out a code, get back in', async () => {
  const own = await erika.context.newPage();
  await own.goto(`${server.url}/account/profile`);
  for (const [id, value] of Object.entries({
    firstName: 'Erika',
    lastName: 'Muster',
    birthDate: '31.03.1985',
  }))
    await own.fill(`#${id}`, value);
  await own.getByRole('button', { name: 'Profil speichern' }).click();
  await own.getByText('Ihr Profil ist gespeichert.').waitFor();

  const office = await clerk.context.newPage();
  await office.goto(`${server.url}/staff/accounts`);
  await expectAccessible(office, 'accounts of citizens');
  await office.fill('#login', 'amt@example.org');
  await office.getByRole('button', { name: 'Konto suchen' }).click();
  await office.getByText('Unter diesem Namen gibt es kein Konto', { exact: false }).first().waitFor();
  await office.fill('#login', 'erika.muster');
  await office.getByRole('button', { name: 'Konto suchen' }).click();
  await office.getByText('31. März 1985').waitFor();
  await office.getByRole('button', { name: 'Code ausgeben' }).click();
  await office.getByText('Bitte bestätigen Sie', { exact: false }).first().waitFor();
  await office.check('#card');
  await office.getByRole('button', { name: 'Code ausgeben' }).click();
  await office.getByText('Der Code gilt eine Stunde', { exact: false }).waitFor();
  await expectAccessible(office, 'code');
  const code = (await office.locator('.dd-sheet__number').textContent()) ?? '';

  const back = await erika.context.newPage();
  await back.goto(`${server.url}/account/recover`);
  await back.fill('#login', 'erika.muster');
  await back.fill('#code', code);
  await back.getByRole('button', { name: 'Weiter zum neuen Passwort' }).click();
  await back.fill('#password', 'Nebel-Kartoffel-Leiter');
  await back.fill('#repeated', 'Nebel-Kartoffel-Leiter');
  await back.getByRole('button', { name: 'Passwort speichern' }).click();
  await back.getByText('Ihr Passwort ist gespeichert.', { exact: false }).waitFor();
  await back.fill('#login', 'erika.muster');
  await back.fill('#password', 'Nebel-Kartoffel-Leiter');
  await back.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await back.getByText('Ihr Zugang wurde am', { exact: false }).waitFor();
});

test('a report is taken into the account by its link', async () => {
  const id = crypto.randomUUID();
  const answer = await put(server, id, await bodyOf(aReport()));
  const followUpUrl = answer.json?.followUpUrl ?? '';
  const page = await adviser.context.newPage();
  await page.goto(`${server.url}/account/reports`);
  await page.fill('#link', 'https://portal.example.de/follow/abc');
  await page.getByRole('button', { name: 'Meldung übernehmen' }).click();
  await page.getByText('Zu diesem Link gibt es keine Meldung', { exact: false }).first().waitFor();
  await page.fill('#link', followUpUrl);
  await page.getByRole('button', { name: 'Meldung übernehmen' }).click();
  await page.getByText('Übernommen.').waitFor();
  expect(await page.locator('ul a[href*="/follow/"]').count()).toBe(1);
});
