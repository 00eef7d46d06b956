import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { desk, openBeforeScripts } from '../helpers/browser';
import { makeReport, makeReports, useDataDir } from '../helpers/factories';
import { onePhone } from '../helpers/one-phone';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
const { fresh, open } = onePhone(() => server);
let closeFactories: () => Promise<void>;
let lampId: string;

beforeAll(async () => {
  server = await startServer();
  closeFactories = useDataDir(server.dataDir);
  await makeReports(2_000, (i) => ({
    visibility: 'published',
    receivedAt: Date.now() - i * 3600_000,
    lat: 51.3 + (i % 41) * 0.0025,
    lng: 8.18 + (i % 37) * 0.005,
  }));
  // Alone in the north, so that it is a pin of its own.
  const lamp = await makeReport({
    visibility: 'published',
    category: 'lighting',
    place: 'Lampenweg 1',
    lat: 51.409,
    lng: 8.22,
  });
  lampId = lamp.id;
});
afterAll(async () => {
  await closeFactories();
  await server.dispose();
});

const lampView = '/map?bbox=8.215,51.406,8.225,51.412&zoom=17';
const countText = (page: Page) => page.getByRole('heading', { level: 2 }).first();

test('what is typed before the scripts are there is searched for, and stays', async () => {
  const page = await fresh();
  const letGo = await openBeforeScripts(page, `${server.url}/map`);
  const search = page.locator('input[role=combobox]');
  await search.pressSequentially('Freie');
  letGo();
  await page.getByRole('option').first().waitFor();
  await search.pressSequentially('nohl');
  await page.locator('.leaflet-container').waitFor();
  expect(await search.inputValue()).toBe('Freienohl');
});

test('with two thousand reports there are at most 200 marks, and the list counts what the map shows', async () => {
  const page = await open('/map?bbox=8.1,51.25,8.4,51.41&zoom=12', { viewport: desk });
  await page.locator('.bw-marker').first().waitFor();
  const marks = await page.locator('.bw-marker').count();
  expect(marks).toBeGreaterThan(0);
  expect(marks).toBeLessThanOrEqual(200);
  await expect.poll(() => countText(page).textContent()).toBe('2.000 Meldungen hier');
  const before = await page.locator('.bw-report').count();
  await page.getByRole('button', { name: 'Weitere Meldungen' }).click();
  await expect.poll(() => page.locator('.bw-report').count()).toBe(before * 2);
});

test('a cluster is opened by keyboard, a pin is chosen by keyboard and marked in the list', async () => {
  const page = await open('/map?bbox=8.1,51.25,8.4,51.41&zoom=12', { viewport: desk });
  const cluster = page.getByRole('button', { name: /^\d+ Meldungen\. Näher heran\.$/ }).first();
  await cluster.focus();
  const before = page.url();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).not.toBe(before);
  await page.goto(server.url + lampView);
  const pin = page.getByRole('button', { name: 'Straßenlampe, Lampenweg 1, offen' });
  await pin.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator(`[data-report="${lampId}"] a`).getAttribute('aria-current'))
    .toBe('true');
});

test('a cluster that no step nearer takes apart opens the list of its reports', async () => {
  for (let i = 0; i < 3; i += 1) {
    await makeReport({ visibility: 'published', place: `Turmweg ${i}`, lat: 51.4105, lng: 8.3005 });
  }
  const page = await open('/map?bbox=8.298,51.409,8.303,51.412&zoom=18');
  await page.getByRole('button', { name: '3 Meldungen. Als Liste zeigen.' }).click();
  await page.waitForURL(/\/map\/list\?bbox=/);
  await page.getByRole('heading', { name: '3 Meldungen hier' }).waitFor();
  expect(await page.getByRole('link', { name: /Turmweg/ }).count()).toBe(3);
});

test('every mark is reachable through the list', async () => {
  const page = await open(lampView);
  await page.getByRole('link', { name: /Lampenweg 1/ }).waitFor();
  expect(await countText(page).textContent()).toBe('Eine Meldung hier');
  expect(await page.getByRole('link', { name: /Lampenweg 1/ }).getAttribute('href')).toBe(
    `/report/${lampId}`,
  );
});

test('the address carries view and filters, and opens them again', async () => {
  const page = await open('/map', { viewport: desk });
  await page.locator('.bw-marker').first().waitFor();
  await countText(page).filter({ hasText: /\d/ }).waitFor();
  const everything = await countText(page).textContent();
  await page.getByRole('checkbox', { name: 'Fahrbahn' }).check();
  await page.getByRole('combobox', { name: 'Zeitraum' }).selectOption('30');
  await expect.poll(() => page.url()).toMatch(/bbox=.*zoom=13.*kind=roadway.*days=30/);
  const again = await page.context().newPage();
  await again.goto(page.url());
  await expect.poll(() => again.getByRole('checkbox', { name: 'Fahrbahn' }).isChecked()).toBe(true);
  await expect
    .poll(async () => (await countText(again).textContent()) === (await countText(page).textContent()))
    .toBe(true);
  expect(await countText(again).textContent()).not.toBe(everything);
});

test('a place is found by typing and arrow keys, also when the server is gone', async () => {
  const page = await open('/map');
  const search = page.getByRole('combobox', { name: 'Straße oder Stadtteil suchen' });
  await page.locator('.leaflet-container').waitFor();
  await page.route('**/api/places**', (route) => route.abort());
  await search.fill('grev');
  await page.getByRole('option', { name: /Grevenstein/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => search.getAttribute('aria-activedescendant')).toBeTruthy();
  await page.keyboard.press('Enter');
  await expect.poll(() => search.inputValue()).toBe('Grevenstein');
  await expect.poll(() => page.url()).toMatch(/zoom=15/);
});

test('without a connection the last view is shown, with the time it is from', async () => {
  const page = await open(lampView);
  await page.getByRole('link', { name: /Lampenweg 1/ }).waitFor();
  await page.route('**/api/map**', (route) => route.abort());
  await page.reload();
  await page.getByText(/^Ohne Verbindung\. Stand: /).waitFor();
  await page.getByRole('link', { name: /Lampenweg 1/ }).waitFor();
});

test('without JavaScript the map page leads to the list, which is filtered and paged', async () => {
  const page = await open('/map', { javaScript: false });
  await page.getByRole('link', { name: 'Zur Liste der Meldungen' }).click();
  await expect.poll(() => page.locator('.bw-report').count()).toBe(20);
  await page.getByRole('link', { name: 'Weitere Meldungen' }).click();
  // The click does not wait for the next page's rows.
  await page.waitForURL(/cursor=/);
  await expect.poll(() => page.locator('.bw-report').count()).toBe(20);
  await page.goto(`${server.url}/map/list`);
  await page.getByLabel('Art', { exact: true }).selectOption('lighting');
  await page.getByRole('button', { name: 'Liste filtern' }).click();
  await expect.poll(() => page.locator('.bw-report').count()).toBe(1);
});

test.each([
  ['light phone', {}],
  ['dark phone', { dark: true }],
  ['dark desk', { dark: true, viewport: desk }],
])('map and list have no accessibility fault: %s', async (_, options) => {
  const page = await open('/map', options);
  await page.locator('.bw-marker').first().waitFor();
  await expectAccessible(page, 'map 1');
  await page.goto(`${server.url}/map/list`);
  await expectAccessible(page, 'map 2');
});

test('nothing on the page is asked of anybody else, and nothing is refused by the policy', async () => {
  const page = await fresh({ viewport: desk });
  const problems: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
      problems.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`${server.url}/map`);
  await page.locator('.bw-marker').first().waitFor();
  expect(problems).toEqual([]);
});
