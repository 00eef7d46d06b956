import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../helpers/accessible';
import { desk, discardPhone, openPhone, type Phone, phone } from '../helpers/browser';
import { startServer, type TestServer } from '../helpers/server';

const pages = ['', '/services', '/mailbox', '/legal/imprint', '/legal/privacy', '/legal/accessibility'];
const both = [...pages, '/legal/easy-language'].flatMap((path) => [path || '/', `/en${path}`]);
/** So high that nothing lies below the bar at the lower edge, where axe would measure half a row. */
const tall = { width: phone.width, height: 4000 };
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.dispose());

/** The page of a browser, with requests to other hosts and complaints of the browser as they come. */
async function watch(device: Phone): Promise<{ page: Page; complaints: string[] }> {
  const page = device.context.pages()[0] ?? (await device.context.newPage());
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(server.url).host) complaints.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

describe.each([
  ['phone, light', { viewport: tall, dark: false }],
  ['phone, dark', { viewport: tall, dark: true }],
  ['desk, light', { viewport: desk, dark: false }],
  ['desk, dark', { viewport: desk, dark: true }],
])('%s', (_name, options) => {
  let device: Phone;
  beforeAll(async () => {
    device = await openPhone(options);
  });
  afterAll(() => discardPhone(device));

  test('every page of the shell is free of axe findings, other hosts and CSP complaints', async () => {
    const { page, complaints } = await watch(device);
    for (const path of both) {
      await page.goto(server.url + path);
      const violations = await axeViolations(page, rules);
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect({ path, found }).toEqual({ path, found: [] });
      expect(await page.locator('h1:visible').count()).toBe(1);
      expect(await page.title()).toMatch(/ – Bürgerweg$/);
    }
    expect(complaints).toEqual([]);
  });
});

describe('a narrow screen', () => {
  test.each([320, 180])('nothing scrolls sideways at %i pixels', async (width) => {
    const device = await openPhone({ viewport: { width, height: 640 } });
    const { page } = await watch(device);
    for (const path of both) {
      await page.goto(server.url + path);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ path, excess }).toEqual({ path, excess: 0 });
    }
    await discardPhone(device);
  });
});

describe('ways through the shell', () => {
  let device: Phone;
  let page: Page;
  beforeAll(async () => {
    device = await openPhone();
    page = (await watch(device)).page;
  });
  afterAll(() => discardPhone(device));

  test('the first press of Tab offers to skip to the content', async () => {
    await page.goto(server.url);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Zum Inhalt springen' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
  });

  test('the globe leads to the same page in the other language and back', async () => {
    await page.goto(server.url);
    await page.getByRole('link', { name: /Switch to English/ }).click();
    await page.waitForURL(`${server.url}/en`);
    await page.getByRole('link', { name: /Zu Deutsch wechseln/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('link', { name: /Zu Deutsch wechseln/ }).click();
    await page.waitForURL(`${server.url}/`);
  });

  test('the five places are one tap away and say where one is', async () => {
    await page.goto(`${server.url}/services`);
    const bar = page.getByRole('navigation', { name: /Haupt/ });
    expect(await bar.getByRole('link').count()).toBe(5);
    expect(await bar.locator('[aria-current=page]').innerText()).toBe('Dienste');
  });

  test.each([
    ['/gibt-es-nicht', 'de', 'Diese Seite gibt es nicht'],
    ['/en/does/not/exist', 'en', 'This page does not exist'],
    ['/datei.html', 'de', 'Diese Seite gibt es nicht'],
  ])('the unknown address %s is answered in our look with 404', async (path, lang, words) => {
    const answer = await page.goto(server.url + path);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(words);
  });

  test('every target on the start page is at least 48 pixels high', async () => {
    await page.goto(server.url);
    const small = await page
      .locator('a:visible:not(.bw-skip), button:visible')
      .evaluateAll((targets) =>
        targets.filter((it) => it.getBoundingClientRect().height < 48).map((it) => it.textContent),
      );
    expect(small).toEqual([]);
  });
});

describe('without JavaScript', () => {
  let device: Phone;
  let page: Page;
  beforeAll(async () => {
    device = await openPhone({ javaScript: false });
    page = (await watch(device)).page;
  });
  afterAll(() => discardPhone(device));

  test('a barrier can be reported, and an empty form says what is missing', async () => {
    await page.goto(`${server.url}/legal/accessibility`);
    await page.getByRole('button', { name: 'Barriere melden' }).click();
    await expect.poll(() => page.title()).toMatch(/^Fehler:/);
    expect(await page.locator('.bw-errors').innerText()).toContain('Bitte füllen Sie dieses Feld aus.');
    await page.getByLabel('Was hat nicht geklappt?').fill('Der Vorleser sagt auf der Karte nichts an.');
    await page.getByRole('button', { name: 'Barriere melden' }).click();
    await expect
      .poll(() => page.locator('#feedback [role=status]').innerText())
      .toContain('Wir haben Ihre Nachricht');
  });

  test('the start page and an unknown address are whole', async () => {
    await page.goto(server.url);
    expect(await page.getByRole('link', { name: 'Schaden melden', exact: true }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: /einfaches Formular/ }).isVisible()).toBe(true);
    const answer = await page.goto(`${server.url}/gibt-es-nicht`);
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Diese Seite gibt es nicht');
  });
});
