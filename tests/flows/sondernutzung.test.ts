import path from 'node:path';
import { createClient } from '@libsql/client';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, civilDate } from '@/lib/clock';
import { expectAccessible } from '../helpers/accessible';
import { addUser, signInBrowser } from '../helpers/accounts';
import { desk, discardPhone, openPhone, type Phone } from '../helpers/browser';
import { startServer, type TestServer } from '../helpers/server';
import { startSmtpHost, textOfMail } from '../helpers/smtp-host';

/** A scaffold in front of a house: drawn with the finger at 360 px, and in metres without JavaScript. */
let server: TestServer;
let mailHost: Awaited<ReturnType<typeof startSmtpHost>>;
let citizen: Phone;
let plain: Phone;
let clerk: Phone;
let colleague: Phone;

beforeAll(async () => {
  mailHost = await startSmtpHost();
  server = await startServer({ SMTP_URL: mailHost.url });
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
  mailHost.stop();
});

const inDays = (days: number): string => addDays(civilDate(Date.now()), days).split('-').reverse().join('.');
const next = (page: Page) => page.getByRole('button', { name: 'Weiter', exact: true }).click();

/** A finger puts down on a corner, moves it by so many pixels, and lets go after `midway`. */
async function pull(
  context: BrowserContext,
  corner: Locator,
  [x, y]: readonly [number, number],
  midway: () => Promise<void> = async () => {},
) {
  const page = corner.page();
  await corner.scrollIntoViewIfNeeded();
  const box = await corner.boundingBox();
  if (!box) throw new Error('no corner');
  const finger = await context.newCDPSession(page);
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: share === undefined ? [] : [{ x: from.x + x * share, y: from.y + y * share }],
    });
  await touch('touchStart', 0);
  for (const share of [0.25, 0.5, 0.75, 1]) await touch('touchMove', share);
  await midway();
  await touch('touchEnd');
  await finger.detach();
}

async function begin(page: Page) {
  await page.goto(`${server.url}/services/sondernutzung`);
  await page.getByRole('button', { name: 'Jetzt beginnen' }).click();
  await page.getByRole('heading', { name: 'Ihr Antrag', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Weiter mit „Nutzung“' }).click();
  await page.getByRole('heading', { name: 'Was haben Sie vor?' }).waitFor();
}

async function whatAndWhen(page: Page, isPlain = false) {
  await page.getByRole('radio', { name: /^Gerüst/ }).check();
  // Without JavaScript the questions of a kind come with the next answer of the server.
  if (isPlain) await next(page);
  await page.getByLabel('Höhe').fill('8,5');
  await next(page);
  await page.getByRole('heading', { name: 'Wann brauchen Sie die Fläche?' }).waitFor();
  await page.getByLabel('Erster Tag').fill(inDays(30));
  await page.getByLabel('Letzter Tag').fill(inDays(41));
  await page.getByRole('radio', { name: 'Nein' }).check();
  await next(page);
  await page.getByRole('heading', { name: 'Wo ist die Fläche?' }).waitFor();
}

test('with the finger at 360 px: corners, undo, metres, a rectangle, and the sum in square metres', async () => {
  await signInBrowser(server, citizen.context, 'anna@example.org');
  const page = await citizen.context.newPage();
  await begin(page);
  await expectAccessible(page, 'kinds of use');
  await whatAndWhen(page);
  await page.getByRole('textbox', { name: 'Straße oder Platz' }).fill('Steinstraße');
  await page.getByLabel('Hausnummer').fill('12');
  const map = page.getByRole('region', { name: 'Karte zum Einzeichnen der Fläche' });
  await map.locator('.leaflet-container').waitFor();
  // Waits until the map stands still: what comes above it later moves it.
  const tap = (x: number, y: number) => map.tap({ position: { x, y } });
  for (const [x, y] of [
    [120, 120],
    [220, 120],
    [220, 220],
    [120, 220],
  ] as const) {
    const before = await map.locator('.bw-corner').count();
    await tap(x, y);
    await map.locator('.bw-corner').nth(before).waitFor();
  }
  await page.getByText(/^4 Ecken, .* m²$/).waitFor();
  // A ring of 20 px in the middle of 48 px for the finger.
  const [ring, room] = await Promise.all(
    ['.bw-corner i', '.bw-corner'].map((mark) => map.locator(mark).first().boundingBox()),
  );
  expect(ring).toMatchObject({ width: 20, height: 20 });
  expect(room).toMatchObject({ width: 48, height: 48, x: (ring?.x ?? 0) - 14, y: (ring?.y ?? 0) - 14 });
  await page.getByRole('button', { name: 'Zurück', exact: true }).click();
  await page.getByText(/^3 Ecken, .* m²$/).waitFor();
  await page.getByRole('button', { name: 'Fertig' }).click();
  await page.getByRole('button', { name: 'Weiter zeichnen' }).click();
  // As on other maps, a tap on the first corner closes the area, too.
  await map.getByRole('button', { name: /^Ecke 1\./ }).tap();
  await page.getByRole('button', { name: 'Weiter zeichnen' }).waitFor();
  await page.getByText(/^3 Ecken, .* m²$/).waitFor();
  // A rectangle along the street: two corners of a side, then where the other side lies.
  await page.getByRole('button', { name: 'Rechteck zeichnen' }).click();
  await page.getByText('Rechteck: Tippen Sie die erste Ecke an.').waitFor();
  await tap(120, 200);
  await page.getByText('Tippen Sie jetzt die zweite Ecke derselben Seite an.').waitFor();
  await tap(220, 160);
  await page.getByText('Tippen Sie jetzt dorthin, wo die andere Seite liegt.').waitFor();
  await tap(150, 110);
  await page.getByText(/^4 Ecken, .* m²$/).waitFor();
  await page.getByRole('button', { name: 'Rechteck drehen' }).waitFor();
  await page.getByLabel('Länge').fill('18');
  await page.getByLabel('Breite', { exact: false }).first().fill('2,5');
  await page.getByRole('button', { name: 'Rechteck aus Länge und Breite' }).click();
  await page.getByText('4 Ecken, 45 m²').waitFor();
  // A corner moves by keys, too.
  await map.getByRole('button', { name: /^Ecke 1\./ }).press('Shift+ArrowUp');
  await page.getByText('4 Ecken, 45 m²').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Zurück', exact: true }).click();
  await page.getByText('4 Ecken, 45 m²').waitFor();
  // Pulled by the finger, the sides say their metres on the way; out of the middle of a side comes a new corner.
  const metresOf = () => map.locator('.bw-metres').allTextContents();
  const laid = await metresOf();
  await pull(citizen.context, map.getByRole('button', { name: /^Ecke 1\./ }), [30, -40], async () => {
    await expect.poll(metresOf).not.toEqual(laid);
  });
  await page.getByText('4 Ecken, 45 m²').waitFor({ state: 'hidden' });
  await page.getByText(/^4 Ecken, /).waitFor();
  await page.getByRole('button', { name: 'Zurück', exact: true }).click();
  await page.getByText('4 Ecken, 45 m²').waitFor();
  expect(await metresOf()).toEqual(laid);
  await pull(citizen.context, map.locator('.bw-corner--middle:visible').first(), [0, -40]);
  await page.getByText(/^5 Ecken, /).waitFor();
  // A tap takes no corner away, a key does, and leaves the focus on the next.
  await map.getByRole('button', { name: /^Ecke 3\./ }).tap();
  await page.getByText(/^5 Ecken, /).waitFor();
  await map.getByRole('button', { name: /^Ecke 3\./ }).press('Delete');
  await page.getByText(/^4 Ecken, /).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('bw-corner');
  await page.getByRole('button', { name: 'Rechteck aus Länge und Breite' }).click();
  await page.getByText('4 Ecken, 45 m²').waitFor();
  // The fee follows the drawing.
  await page.getByText(/^Voraussichtliche Gebühr: /).waitFor();
  await page.getByRole('radio', { name: 'Gehweg' }).check();
  // The footway is drawn with what stays free, and says what is missing.
  await page.getByText('Mindestens 1,50 m müssen', { exact: false }).waitFor();
  await page.getByLabel('Wie breit bleibt der Gehweg frei?').fill('1,2');
  await page.getByText('Nur 1,20 m bleiben frei, 30 cm zu wenig.', { exact: false }).waitFor();
  await expectAccessible(page, 'drawing');
});

test('closed without reception, the drawing is there again', async () => {
  const page = citizen.context.pages().at(-1);
  if (!page) throw new Error('no page');
  await citizen.context.setOffline(true);
  const drawn = page.locator('input[name=area]');
  const kept = await drawn.inputValue();
  // What is typed or drawn is kept a moment after the last change.
  await page.waitForTimeout(1000);
  await page.close();
  await citizen.context.setOffline(false);
  const again = await citizen.context.newPage();
  await again.goto(`${server.url}/services/sondernutzung/form/where`);
  await expect.poll(() => again.locator('input[name=area]').inputValue()).toBe(kept);
  await again.getByText('4 Ecken, 45 m²').waitFor();
  expect(await again.getByLabel('Wie breit bleibt der Gehweg frei?').inputValue()).toBe('1,2');
  await again.getByText('Nur 1,20 m bleiben frei', { exact: false }).waitFor();
  await again.getByLabel('Wie breit bleibt der Gehweg frei?').fill('1,6');
  await again.getByText('1,60 m bleiben frei. Das genügt', { exact: false }).waitFor();
  await next(again);
  await again.getByRole('heading', { name: 'Was ändert sich für den Verkehr?' }).waitFor();
});

test('without JavaScript: metres in place of the map, a mistake is named, nothing is lost', async () => {
  await signInBrowser(server, plain.context, 'ben@example.org');
  const page = await plain.context.newPage();
  await begin(page);
  await whatAndWhen(page, true);
  await page.getByRole('textbox', { name: 'Straße oder Platz' }).fill('Steinstraße');
  await page.getByLabel('Länge').fill('18');
  await page.getByRole('radio', { name: 'Gehweg' }).check();
  await next(page);
  await page.getByLabel('Wie breit bleibt der Gehweg frei?').fill('1,2');
  await page
    .getByText(/Bitte zeichnen Sie die Fläche ein, oder geben Sie Länge und Breite an/)
    .first()
    .waitFor();
  expect(await page.getByLabel('Länge').inputValue()).toBe('18');
  await page.locator('#widthM').fill('2,5');
  await next(page);
  await page.getByRole('heading', { name: 'Was ändert sich für den Verkehr?' }).waitFor();
});

const people = {
  firstName: 'Anna',
  lastName: 'Brandt',
  street: 'Ruhrstraße',
  houseNumber: '3',
  postcode: '59872',
  city: 'Meschede',
  phone: '0291 123456',
  onSiteName: 'Jonas Brandt',
  onSitePhone: '0171 3920042',
};

test('on to the review, and bindingly to the desk', async () => {
  const page = await citizen.context.newPage();
  await page.goto(`${server.url}/services/sondernutzung/form/traffic`);
  await page.getByRole('radio', { name: /Der Gehweg wird enger/ }).check();
  await page
    .getByRole('group', { name: /Feuerwehr/ })
    .getByRole('radio', { name: 'Ja' })
    .check();
  await next(page);
  await page.getByRole('heading', { name: 'Wer stellt den Antrag?' }).waitFor();
  for (const [id, value] of Object.entries(people)) await page.locator(`#${id}`).fill(value);
  await page
    .getByRole('group', { name: /Bezahlt/ })
    .getByRole('radio', { name: 'Nein' })
    .check();
  await page
    .getByRole('group', { name: /Haftpflicht/ })
    .getByRole('radio', { name: 'Ja' })
    .check();
  await next(page);
  await page.getByRole('heading', { name: 'Welche Unterlagen haben Sie?' }).waitFor();
  await next(page);
  await page.getByRole('heading', { name: 'Bitte prüfen', exact: true }).waitFor();
  await page.getByText('In dieser Zeit ist dort nichts anderes vergeben.').waitFor();
  await expectAccessible(page, 'review');
  await page.getByLabel('Ich habe alles geprüft und sende verbindlich ab.').check();
  await page.getByRole('button', { name: 'Verbindlich absenden' }).click();
  await page
    .getByText(/SN-\d{4}-000001/)
    .first()
    .waitFor();
});

test('another office answers by its link, without account and JavaScript', async () => {
  await signInBrowser(server, clerk.context, 'schulte@example.org');
  const page = await clerk.context.newPage();
  await page.goto(`${server.url}/staff/applications`);
  await page.getByRole('link', { name: /Gerüst, Steinstraße 12/ }).click();
  await page.getByRole('heading', { name: 'Gerüst, Steinstraße 12' }).waitFor();
  await page.getByText('Fläche ist frei').waitFor();
  await expectAccessible(page, 'case at the desk');
  // Nothing hidden in a pane makes the page longer than the window.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  const ask = page.locator('details').filter({ hasText: 'Andere beteiligen' });
  await ask.locator('summary').click();
  await ask.getByLabel('Feuerwehr').check();
  await ask.getByLabel('Frage').fill('Bleibt die Zufahrt frei?');
  await ask.getByLabel('Antwort bis').fill(inDays(10));
  await ask.getByRole('button', { name: 'Andere beteiligen' }).click();
  await page.getByText(/^Wartet bis /).waitFor();
  const link = (await page.locator('.sp-link').textContent()) ?? '';
  // Looked at with scripts, which the check itself needs.
  const look = await clerk.context.newPage();
  await look.goto(server.url + new URL(link).pathname);
  await look.locator('.leaflet-container').waitFor();
  await expectAccessible(look, 'question to another office');
  await look.close();
  const office = await openPhone({ javaScript: false });
  const asked = await office.context.newPage();
  await asked.goto(server.url + new URL(link).pathname);
  await asked.getByText('Bleibt die Zufahrt frei?').waitFor();
  expect(await asked.content()).not.toContain('Anna');
  await asked.getByRole('button', { name: 'Stellungnahme senden' }).click();
  await asked.getByText('Wählen Sie eine Antwort aus.').first().waitFor();
  await asked.getByLabel(/Einverstanden, wenn/).check();
  await asked.getByLabel('Bedingungen oder Gründe').fill('3,5 m Durchfahrt lassen');
  await asked.getByRole('button', { name: 'Stellungnahme senden' }).click();
  await asked.getByText('Ihre Stellungnahme ist bei der Stadt.').waitFor();
  await discardPhone(office);
  await page.reload();
  await page.getByText('3,5 m Durchfahrt lassen').waitFor();
  await page.getByRole('button', { name: 'Beteiligung beenden' }).click();
  await page.getByText('In Prüfung', { exact: true }).first().waitFor();
});

test('decisions are wanted in the mailbox: the address is confirmed, the consent given', async () => {
  const page = await citizen.context.newPage();
  await page.goto(`${server.url}/account/notifications`);
  await page.getByLabel('E-Mail-Adresse').fill('anna@post.example');
  await page.getByRole('button', { name: 'Link senden' }).click();
  await page.getByText('ist ein Link unterwegs', { exact: false }).waitFor();
  const [mail] = await mailHost.received();
  const place = /\/account\/notifications\/confirm\/[\w-]+/.exec(textOfMail(mail ?? { data: '' }))?.[0];
  await page.goto(`${server.url}${place}`);
  await page.getByRole('button', { name: 'Adresse bestätigen' }).click();
  await page.getByRole('link', { name: 'Zu den Mitteilungen' }).click();
  await page.getByLabel(/^Ja, ich möchte Bescheide in meinem Postfach abrufen/).check();
  await page.getByRole('button', { name: 'Zustimmen' }).click();
  await page.getByText('Ihre Zustimmung ist gespeichert.').waitFor();
});

test('granted by two people: charged, announced, and provable on the pavement', async () => {
  await signInBrowser(server, colleague.context, 'peters@example.org');
  const page = clerk.context.pages().at(-1);
  if (!page) throw new Error('no page');
  const grant = page.locator('details').filter({ hasText: 'Ganz erteilen' });
  await grant.getByRole('button', { name: 'Ganz erteilen' }).click();
  await page.getByText('wartet auf eine zweite Person').waitFor();
  const second = await colleague.context.newPage();
  await second.goto(page.url().split('?')[0] ?? '');
  await second.getByRole('button', { name: /Zustimmen und ausführen/ }).click();
  await second.getByText('Gespeichert.').waitFor();
  const own = await citizen.context.newPage();
  await own.goto(`${server.url}/services/mine`);
  await own.getByRole('link', { name: /Gerüst, Steinstraße 12/ }).click();
  await own.getByRole('link', { name: 'Gebühr bezahlen' }).waitFor();
  const db = createClient({ url: `file:${path.join(server.dataDir, 'buergerweg.db')}` });
  const { rows } = await db.execute('select code from papers where valid_until is not null');
  db.close();
  expect(rows).toHaveLength(1);
  await own.goto(`${server.url}/pruefen/${String(rows[0]?.code)}`);
  await own.getByText('45 m²').first().waitFor();
  await expectAccessible(own, 'a permit that is checked');
  expect(await own.content()).not.toContain('Brandt');
});

test('the permit waits in the mailbox, is opened there, and says when its effect begins', async () => {
  const own = citizen.context.pages().at(-1);
  if (!own) throw new Error('no page');
  await own.goto(`${server.url}/mailbox`);
  await own
    .getByRole('link', { name: /Gerüst, Steinstraße 12|Bescheid/ })
    .first()
    .click();
  await own.getByText('Danach kommt er per Post', { exact: false }).waitFor();
  const download = own.waitForEvent('download');
  await own.getByRole('button', { name: /öffnen$/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  await own.reload();
  await own.getByText('Gilt als bekannt gegeben am').waitFor();
  await own.getByText('Klage möglich bis').waitFor();
});

test('the same again in two steps; where the days overlap, the area is taken', async () => {
  const page = await citizen.context.newPage();
  await page.goto(`${server.url}/services/mine`);
  await page.getByRole('link', { name: /Gerüst, Steinstraße 12/ }).click();
  await page.waitForURL(/\/services\/case\//);
  const earlier = page.url();
  await page.getByRole('button', { name: 'Verlängern oder wiederholen' }).click();
  // All is answered; one page says from when until when.
  await page.getByRole('heading', { name: 'Ihr Antrag', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Weiter mit „Zeitraum“' }).click();
  await page.getByRole('heading', { name: 'Wann brauchen Sie die Fläche?' }).waitFor();
  // From the day after the permit on.
  expect(await page.getByLabel('Erster Tag').inputValue()).toBe(inDays(42));
  await page.getByLabel('Letzter Tag').fill(inDays(50));
  await next(page);
  await page.getByRole('heading', { name: 'Bitte prüfen', exact: true }).waitFor();
  await page.getByText('In dieser Zeit ist dort nichts anderes vergeben.').waitFor();
  await page.goBack();
  await page.getByLabel('Erster Tag').fill(inDays(41));
  await next(page);
  await page.getByText('In dieser Zeit ist ein Teil der Fläche schon vergeben.', { exact: false }).waitFor();
  await expectAccessible(page, 'an area that is taken');
  // Once more, while this one waits to be sent: it says that it is no new one.
  await page.goto(earlier);
  await page.getByRole('button', { name: 'Verlängern oder wiederholen' }).click();
  await page.getByText('den Sie schon begonnen haben', { exact: false }).waitFor();
});
