import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { discardPhone, openPhone, type Phone } from '../helpers/browser';
import { press, searchPlace, takePhoto, tile } from '../helpers/capture';
import { drawnPhoto } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let phone: Phone;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  phone = await openPhone();
  page = await phone.context.newPage();
});
afterAll(async () => {
  await discardPhone(phone);
  await server.dispose();
});

const toEnglish = () => page.getByRole('link', { name: /Switch to English|^English$/ });

test.each(['/services', '/outbox', '/mailbox', '/report', '/report/plain', '/map/list', '/legal/privacy'])(
  'on the phone %s has its switch to English',
  async (path) => {
    await page.goto(server.url + path);
    await toEnglish().click();
    await page.waitForURL((url) => url.pathname === `/en${path}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  },
);

test('on the phone the map has its switch below the list, and keeps the view', async () => {
  await page.goto(`${server.url}/map?bbox=8.215,51.406,8.225,51.412&zoom=17`);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/\/en\/map\?bbox=.*zoom=17/);
});

test('photo, place, kind and text of a draft survive the switch', async () => {
  await page.goto(`${server.url}/report`);
  await takePhoto(page, 'Foto aufnehmen', await drawnPhoto());
  await page.getByText('Foto gespeichert').waitFor();
  await press(page, 'Weiter zum Ort');
  await searchPlace(page, 'Freienohl');
  await press(page, 'Ort bestätigen');
  await tile(page, 'Müll').click();
  await page.getByRole('radio', { name: 'Gehweg' }).check();
  await press(page, 'Weiter');
  await page.getByLabel(/Was sollten wir noch wissen/).fill('Drei Säcke neben dem Eimer');
  await toEnglish().click();
  await page.waitForURL(/\/en\/report/);
  await page.getByRole('button', { name: 'Send the report' }).waitFor();
  expect(await page.getByLabel(/What else should we know/).inputValue()).toBe('Drei Säcke neben dem Eimer');
  expect(
    await page
      .getByText(/Freienohl/)
      .first()
      .isVisible(),
  ).toBe(true);
  expect(await page.locator('main img').count()).toBeGreaterThan(0);
});
