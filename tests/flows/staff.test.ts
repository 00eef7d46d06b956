import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../helpers/accessible';
import { password, printedLink, setUpApp, signInBrowser } from '../helpers/accounts';
import {
  desk,
  discardPhone,
  openBeforeScripts,
  openPhone,
  type Phone,
  phone,
  untilAlive,
} from '../helpers/browser';
import { makeReport, useDataDir } from '../helpers/factories';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let browser: Phone;
let page: Page;
let closeData: () => Promise<void>;

beforeAll(async () => {
  server = await startServer();
  closeData = useDataDir(server.dataDir);
  browser = await openPhone({ viewport: desk });
  page = await browser.context.newPage();
});
afterAll(async () => {
  await discardPhone(browser);
  await closeData();
  await server.dispose();
});

async function signIn(on: Page, login: string, returnTo: string) {
  await signInBrowser(server, on.context(), login);
  await on.goto(server.url + returnTo);
}

const violations = async (on: Page) => {
  const found = await axeViolations(on);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

test('the first administrator sets a password by the printed link and makes an account for a colleague', async () => {
  await page.goto(await printedLink(server));
  await page.fill('#login', 'chefin@example.org');
  await page.fill('#name', 'Chefin');
  await page.fill('#password', 'Sommer2026!!!');
  await page.fill('#repeated', 'Sommer2026!!!');
  await page.press('#repeated', 'Enter');
  await page.getByText('Bitte prüfen Sie 1 Angabe').waitFor();
  expect(await page.inputValue('#login')).toBe('chefin@example.org');
  await page.fill('#password', 'Nebel-Kartoffel-Leiter');
  await page.fill('#repeated', 'Nebel-Kartoffel-Leiter');
  await page.press('#repeated', 'Enter');
  await page.getByText('Ihr Passwort ist gespeichert').waitFor();

  await page.goto(`${server.url}/account/sign-in?returnTo=%2Fadmin`);
  await page.fill('#login', 'chefin@example.org');
  await page.fill('#password', 'Nebel-Kartoffel-Leiter');
  await page.press('#password', 'Enter');
  await setUpApp(page);
  await page.waitForURL('**/admin');
  await page.fill('#login', 'frau.schulte@example.org');
  await page.fill('#name', 'Frau Schulte');
  await page.selectOption('#role', 'staff');
  for (const chip of await page.getByRole('checkbox').all()) await chip.check();
  await page.getByRole('button', { name: 'Konto anlegen und Link zeigen' }).click();
  const link = await page.locator('.st-link').textContent();
  expect(link).toMatch(/\/account\/set-password\/[\w-]{43}$/);
  expect(await violations(page)).toEqual([]);
  for (const path of ['/admin/texts', '/admin/texts/imprint', '/admin/duty', '/account']) {
    await page.goto(server.url + path);
    expect(await violations(page), path).toEqual([]);
  }

  await page.goto(`${server.url}/account/set-password/${link?.split('/').at(-1)}`);
  await page.fill('#password', password);
  await page.fill('#repeated', password);
  await page.press('#repeated', 'Enter');
  await page.getByText('Ihr Passwort ist gespeichert').waitFor();
});

test('a clerk works with the keyboard alone: next, accept, publish; the map then shows the report', async () => {
  const newer = await makeReport({ place: 'Steinstraße 18', description: 'Liegt direkt hinter der Kurve.' });
  const older = await makeReport({ place: 'Zeughausstraße 2', receivedAt: Date.now() - 3600_000 });
  await signIn(page, 'frau.schulte@example.org', '/staff');
  await untilAlive(page, '#staff-search');
  await page.locator('.leaflet-container').waitFor();
  await page.keyboard.press('j');
  await page.waitForURL(`**/staff/${newer.id}`);
  await page.keyboard.press('j');
  await page.waitForURL(`**/staff/${older.id}`);
  await page.keyboard.press('k');
  await page.waitForURL(`**/staff/${newer.id}`);
  await page.getByRole('heading', { level: 1, name: /Steinstraße 18/ }).waitFor();
  await page.keyboard.press('a');
  await page.getByText('Angenommen. Der Bauhof sieht die Meldung.').waitFor();
  await page.keyboard.press('v');
  await page.locator('details[open] button:focus', { hasText: 'Auf der Karte zeigen' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Veröffentlicht. Die Meldung steht auf der Karte.').waitFor();

  const { lat, lng } = newer;
  const bbox = [lng - 0.001, lat - 0.001, lng + 0.001, lat + 0.001].join(',');
  const map = await fetch(`${server.url}/api/map?bbox=${bbox}&zoom=18`);
  expect(map.status).toBe(200);
  expect(await map.text()).toContain(newer.id);
});

test('a key pressed before the scripts are there is done as soon as they are, and only once', async () => {
  const { id } = await makeReport({ place: 'Zeughausstraße 8' });
  const tab = await browser.context.newPage();
  const letGo = await openBeforeScripts(tab, `${server.url}/staff/${id}`);
  await tab.locator('summary[data-key=v]').waitFor();
  await tab.keyboard.press('v');
  letGo();
  await tab.locator('details[open] button:focus', { hasText: 'Auf der Karte zeigen' }).waitFor();
  await tab.getByRole('heading', { level: 1 }).click();
  await tab.keyboard.press('r');
  await tab.locator('details[open] input:focus').waitFor();
  expect(await tab.evaluate(() => window.earlyKey)).toBeUndefined();
  await tab.close();
});

test('the header says "Konto" to who is signed in, at the width of "Anmelden"', async () => {
  const stranger = await openPhone({ viewport: desk });
  const other = await stranger.context.newPage();
  await other.goto(server.url);
  const before = await other.getByRole('link', { name: 'Anmelden' }).boundingBox();
  await discardPhone(stranger);
  await page.goto(server.url);
  const after = await page.getByRole('link', { name: 'Konto: Frau Schulte' }).boundingBox();
  expect(before).not.toBeNull();
  expect(after).toEqual(before);
});

test('the map of the inbox shows all reports of the list', async () => {
  await makeReport({ place: 'Freienohl', lat: 51.3725, lng: 8.1737 });
  await makeReport({ place: 'Remblinghausen', lat: 51.3203, lng: 8.3051 });
  await page.goto(`${server.url}/staff`);
  const rows = await page.locator('.st-row').count();
  const map = page.locator('.st-inbox-map');
  await expect.poll(() => map.locator('.bw-marker').count()).toBe(rows);
  const frame = await map.boundingBox();
  for (const pin of await map.locator('.bw-marker').all()) {
    const box = await pin.boundingBox();
    expect(box && frame && box.x >= frame.x && box.x + box.width <= frame.x + frame.width).toBe(true);
    expect(box && frame && box.y >= frame.y && box.y + box.height <= frame.y + frame.height).toBe(true);
  }
});

test('the second of two clerks is told what has changed, and nothing is overwritten', async () => {
  const report = await makeReport({ place: 'Hennestraße 4' });
  const other = await browser.context.newPage();
  await other.goto(`${server.url}/staff/${report.id}`);
  await page.goto(`${server.url}/staff/${report.id}`);
  await page.getByRole('button', { name: 'Annehmen' }).click();
  await page.getByText('Angenommen.').waitFor();

  await other.locator('.st-inbox-map .leaflet-container').waitFor();
  await other.keyboard.press('x');
  await other.getByRole('radio', { name: 'Kein Schaden' }).check();
  await other.fill('#close-text', 'Nur ein Schatten.');
  await other.getByRole('button', { name: 'Meldung abschließen' }).click();
  const told = other.getByRole('alert').filter({ hasText: 'Nicht gespeichert' });
  await told.waitFor();
  expect(await told.textContent()).toContain('Jetzt: Geprüft');
  expect(await told.textContent()).toContain('von Frau Schulte');
  expect(await other.inputValue('#close-text')).toBe('Nur ein Schatten.');
  await other.getByRole('button', { name: 'Neuen Stand laden' }).click();
  await other.getByRole('button', { name: 'Annehmen' }).waitFor({ state: 'detached' });
  await other.close();
});

test('a call is taken down with the keyboard and ends with the number to read out', async () => {
  const logged = server.output().length;
  await page.goto(`${server.url}/staff/new`);
  await untilAlive(page, '#place');
  await page.keyboard.type('Freienohl');
  await page.selectOption('#category', 'drain');
  await page.fill('#description', 'Deckel klappert');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Meldung speichern' }).click();
  await page.getByRole('heading', { name: 'Aufgenommen' }).waitFor();
  expect(await page.locator('.st-code').textContent()).toMatch(/^\w-[\w]+/);
  expect(await page.getByRole('img', { name: 'QR-Code zur Meldung' }).count()).toBe(1);
  expect(await page.locator('.st-link').textContent()).toContain('/follow/');
  expect(await violations(page)).toEqual([]);
  // The page after the form came from this server itself: nothing but lines of JSON, and no error among them.
  const lines = server.output().slice(logged).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).level)).not.toContain('error');
});

test('a call without a place or kind is refused, and the title of the page says so first', async () => {
  await page.goto(`${server.url}/staff/new`);
  await untilAlive(page, '#place');
  const title = await page.title();
  await page.getByRole('button', { name: 'Meldung speichern' }).click();
  await page.locator('.bw-errors').waitFor();
  await expect.poll(() => page.title()).toBe(`Fehler: ${title}`);
});

test('the inbox works without JavaScript: accept and ask back', async () => {
  const report = await makeReport({ place: 'Mühlenweg 7' });
  const plain = await openPhone({ viewport: desk, javaScript: false });
  const bare = await plain.context.newPage();
  await signIn(bare, 'frau.schulte@example.org', `/staff/${report.id}`);
  await bare.getByRole('button', { name: 'Annehmen' }).click();
  await bare.getByText('Angenommen. Der Bauhof sieht die Meldung.').waitFor();
  await bare.locator('summary', { hasText: 'Rückfrage' }).click();
  await bare.fill('#note-text', 'Auf welcher Seite?');
  await bare.locator('form:has(#note-text) button[type=submit]').click();
  await bare.getByText('Auf welcher Seite?').waitFor();
  await discardPhone(plain);
});

test.each([
  ['light, wide', desk, false],
  ['dark, wide', desk, true],
  ['light, phone', phone, false],
  ['dark, phone', phone, true],
])('no barriers that a program can find: %s', async (_name, viewport, dark) => {
  const report = await makeReport({ hazard: true, place: 'Brückenstraße 1' });
  const own = await openPhone({ viewport, dark });
  const view = await own.context.newPage();
  await view.goto(`${server.url}/account/sign-in`);
  expect(await violations(view)).toEqual([]);
  await signIn(view, 'frau.schulte@example.org', '/staff');
  expect(await violations(view)).toEqual([]);
  for (const path of [`/staff/${report.id}`, '/staff/new', '/account']) {
    await view.goto(server.url + path);
    expect(await violations(view), path).toEqual([]);
  }
  const width = await view.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(width).toBeLessThanOrEqual(0);
  await discardPhone(own);
});
