import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, civilDate } from '@/lib/clock';
import { expectAccessible } from '../helpers/accessible';
import { addUser, signInBrowser } from '../helpers/accounts';
import { desk, discardPhone, openPhone, type Phone } from '../helpers/browser';
import { startServer, type TestServer } from '../helpers/server';

/** A scaffold in front of a house: drawn with the finger at 360 px, and in metres without JavaScript. */
let server: TestServer;
let citizen: Phone;
let plain: Phone;
let clerk: Phone;

beforeAll(async () => {
  server = await startServer();
  for (const login of ['anna@example.org', 'ben@example.org']) await addUser(server, login, 'citizen');
  await addUser(server, 'schulte@example.org', 'staff');
  citizen = await openPhone();
  plain = await openPhone({ javaScript: false });
  clerk = await openPhone({ viewport: desk });
});
afterAll(async () => {
  for (const phone of [citizen, plain, clerk]) await discardPhone(phone);
  await server.dispose();
});

const inDays = (days: number): string => addDays(civilDate(Date.now()), days).split('-').reverse().join('.');
const next = (page: Page) => page.getByRole('button', { name: 'Weiter', exact: true }).click();

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
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (!box) throw new Error('no map');
  const tap = (x: number, y: number) => page.touchscreen.tap(box.x + x, box.y + y);
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
  await page.getByRole('button', { name: 'Zurück', exact: true }).click();
  await page.getByText(/^3 Ecken, .* m²$/).waitFor();
  await page.getByRole('button', { name: 'Fertig' }).click();
  await page.getByRole('button', { name: 'Weiter zeichnen' }).waitFor();
  await page.getByLabel('Länge').fill('18');
  await page.getByLabel('Breite', { exact: false }).first().fill('2,5');
  await page.getByRole('button', { name: 'Rechteck aus Länge und Breite' }).click();
  await page.getByText('4 Ecken, 45 m²').waitFor();
  // A corner moves by keys, too.
  await map.getByRole('button', { name: /^Ecke 1\./ }).press('Shift+ArrowUp');
  await page.getByText('4 Ecken, 45 m²').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Zurück', exact: true }).click();
  await page.getByText('4 Ecken, 45 m²').waitFor();
  await page.getByRole('radio', { name: 'Gehweg' }).check();
  await page.getByLabel('Wie breit bleibt der Gehweg frei?').fill('1,6');
  await expectAccessible(page, 'drawing');
  await next(page);
  await page.getByRole('heading', { name: 'Was ändert sich für den Verkehr?' }).waitFor();
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
