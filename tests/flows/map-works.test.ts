import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { desk } from '../helpers/browser';
import { useDataDir } from '../helpers/factories';
import { onePhone } from '../helpers/one-phone';
import { makePermit } from '../helpers/permits';
import { startServer, type TestServer } from '../helpers/server';
import { inDays } from '../services/sondernutzung/entered';

let server: TestServer;
const { open } = onePhone(() => server);
let closeFactories: () => Promise<void>;
let place = '';
let number = '';

beforeAll(async () => {
  server = await startServer();
  closeFactories = useDataDir(server.dataDir);
  const running = await makePermit({ periods: [{ from: inDays(-2), to: inDays(9), daily: null }] });
  ({ place, number } = running);
  await makePermit({ periods: [{ from: inDays(-9), to: inDays(-1), daily: null }], x: 200 });
});
afterAll(async () => {
  await closeFactories();
  await server.dispose();
});

const view = '/map?bbox=8.27,51.34,8.3,51.36&zoom=15';
const chip = (page: Page) => page.getByRole('checkbox', { name: 'Baustellen' });
const sign = (page: Page) =>
  page.getByRole('button', { name: /^Gerüst, Steinstraße .*Gehweg eingeschränkt, bis / });

test('works come when they are asked for: nothing of them is loaded before, and the address keeps the choice', async () => {
  const page = await open(view);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page
    .getByRole('heading', { level: 2 })
    .filter({ hasText: /Meldung/ })
    .first()
    .waitFor();
  expect(asked.filter((path) => path === '/api/areas')).toEqual([]);
  await chip(page).check();
  await sign(page).first().waitFor();
  // Map and list ask once together; what is over is not shown.
  expect(asked.filter((path) => path === '/api/areas')).toHaveLength(1);
  expect(await page.locator('.bw-works').count()).toBe(1);
  expect(await page.locator('[data-work]').count()).toBe(1);
  expect(await page.locator('path.bw-area--works').count()).toBe(1);
  expect(page.url()).toContain('works=1');
  const again = await page.context().newPage();
  await again.goto(page.url());
  await sign(again).first().waitFor();
  expect(await chip(again).isChecked()).toBe(true);
  await chip(page).uncheck();
  await expect.poll(() => page.locator('.bw-works').count()).toBe(0);
  expect(page.url()).not.toContain('works=1');
});

test('a tap shows what, where and until when, without number or name; by keyboard, too', async () => {
  const page = await open(`${view}&works=1`, { dark: true });
  const marker = page.locator('.bw-works');
  await marker.click();
  const row = page.locator('[data-work] button');
  await expect.poll(() => row.getAttribute('aria-current')).toBe('true');
  expect(await row.textContent()).toMatch(new RegExp(`^Gerüst: Gehweg eingeschränkt${place}, bis `));
  expect(await page.content()).not.toContain(number);
  await expectAccessible(page, 'works 1');
  await page.reload();
  await marker.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => row.getAttribute('aria-current')).toBe('true');
});

test('in English, on a wide screen', async () => {
  const page = await open(`/en${view}&works=1`, { viewport: desk });
  await page.getByRole('heading', { name: 'One road works or closure here' }).waitFor();
  expect(await page.locator('[data-work]').textContent()).toMatch(/^Scaffold: pavement restricted.*until /);
  await expectAccessible(page, 'works 2');
});

test('without JavaScript the list shows them by a tick, and leads on with it', async () => {
  const page = await open('/map/list', { javaScript: false });
  expect(await page.getByText('Gehweg eingeschränkt').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Baustellen und Sperrungen zeigen' }).check();
  await page.getByRole('button', { name: 'Liste filtern' }).click();
  await page.getByText('Gerüst: Gehweg eingeschränkt').waitFor();
  expect(await page.getByText(place, { exact: false }).count()).toBeGreaterThan(0);
  expect(await page.getByRole('link', { name: 'Zur Karte' }).getAttribute('href')).toContain('works=1');
});

test('without a network the works seen last stay', async () => {
  const page = await open(`${view}&works=1`);
  await sign(page).first().waitFor();
  await page.route('**/api/areas**', (route) => route.abort());
  await page.reload();
  await sign(page).first().waitFor();
});
