import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { offlineFiles, offlineShells } from '@/lib/offline-shells.mjs';
import { expectAccessible } from '../helpers/accessible';
import { discardPhone, openPhone, type Phone, untilAlive } from '../helpers/browser';
import { type FaultProxy, startFaultProxy } from '../helpers/fault-proxy';
import { makeJpeg, plantReport } from '../helpers/phone-outbox';
import { startServer, type TestServer } from '../helpers/server';
import { openWithWorker } from '../helpers/worker';

let network: FaultProxy;
let town: TestServer;
let phone: Phone;

beforeAll(async () => {
  network = await startFaultProxy();
  town = await startServer({ PUBLIC_URL: network.url });
  network.target = town.port;
});
afterAll(async () => {
  await town?.dispose();
  await network?.close();
});
beforeEach(async () => {
  network.decide = () => 'none';
  network.rewrites.clear();
  phone = await openPhone();
});
afterEach(() => discardPhone(phone));

const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
const hasWaitingVersion = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);

const lateScripts = (page: Page) => page.locator('script[type=late]').count();

test('everything the worker wants to keep can be had', async () => {
  const code = await (await fetch(`${network.url}/sw.js`)).text();
  const urls = [...code.matchAll(/['"]?url['"]?:\s*['"](\/[^'"]*)['"]/g)].map(([, url]) => url ?? '');
  expect(urls).toEqual(expect.arrayContaining([...offlineShells, ...offlineFiles]));
  const answers: string[] = [];
  for (const url of urls)
    answers.push(`${(await fetch(network.url + url, { redirect: 'manual' })).status} ${url}`);
  expect(answers.filter((answer) => !answer.startsWith('200'))).toEqual([]);
  // All that these screens load lies there, and nothing of the desks.
  for (const shell of offlineShells) {
    const html = await (await fetch(network.url + shell)).text();
    const loaded = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="(\/_next\/[^"]+)"[^>]*>/g)]
      .filter(([tag]) => !tag.includes('noModule'))
      .map(([, url]) => url ?? '');
    expect(loaded.length, shell).toBeGreaterThan(3);
    expect(
      loaded.filter((url) => !urls.includes(url)),
      shell,
    ).toEqual([]);
  }
  expect(urls.filter((url) => /\/(staff|admin|polyfills|_buildManifest)\b/.test(url))).toEqual([]);
});

test('every screen for the road opens in both languages with the server dead', async () => {
  const page = await openWithWorker(phone, network.url);
  network.decide = () => 'dead';
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  for (const path of offlineShells) {
    const answer = await page.goto(network.url + path);
    expect(answer?.status(), path).toBe(200);
    const html = (await answer?.text()) ?? '';
    expect([html.match(/ async=""/g), html.match(/ as="script"/g)], path).toEqual([null, null]);
    expect(html.match(/<script type="late"/g)?.length, path).toBeGreaterThan(4);
    // boot.js waits for no style, and is there once.
    expect(html.indexOf('earlyTap = '), path).toBeLessThan(html.indexOf('stylesheet'));
    expect(html, path).toContain('<script id="boot"></script>');
    await untilAlive(page);
    expect(await lateScripts(page), path).toBe(0);
    expect(await page.locator('html').getAttribute('lang'), path).toBe(path.startsWith('/en') ? 'en' : 'de');
    await page.locator('h1:visible').first().waitFor();
    await expectAccessible(page, path);
  }
  expect(wrong).toEqual([]);
});

test('a screen from the phone that nobody sees is never painted, and starts its scripts all the same', async () => {
  const page = await openWithWorker(phone, network.url);
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => undefined;
  });
  network.decide = () => 'dead';
  await page.goto(`${network.url}/report`, { waitUntil: 'commit' });
  await untilAlive(page);
  expect(await lateScripts(page)).toBe(0);
});

test('a page that lives on the server is replaced by a calm one in the same language', async () => {
  const page = await openWithWorker(phone, network.url);
  network.decide = () => 'dead';
  await page.goto(`${network.url}/legal/privacy`);
  await page.getByRole('heading', { name: 'Gerade kein Empfang' }).waitFor();
  await page.goto(`${network.url}/en/legal/privacy`);
  await page.getByRole('heading', { name: 'No connection right now' }).waitFor();
  await expectAccessible(page, 'offline page');
});

test('a follow-up link opens what this phone knows when the server is dead', async () => {
  const page = await openWithWorker(phone, network.url);
  network.decide = () => 'dead';
  const answer = await page.goto(`${network.url}/follow/${'x'.repeat(44)}`);
  expect(answer?.status()).toBe(200);
  await page.locator('h1:visible').first().waitFor();
});

test('a server that says nothing is answered for by the phone after three seconds', async () => {
  const page = await openWithWorker(phone, network.url);
  network.decide = () => 'hangBefore';
  const startedAt = Date.now();
  await page.goto(`${network.url}/`, { waitUntil: 'commit' });
  expect(Date.now() - startedAt).toBeLessThan(6_000);
});

test('the worker keeps nothing private: no page of an account, no answer of the API, no RSC payload', async () => {
  const page = await openWithWorker(phone, network.url);
  for (const path of ['/account', '/map', '/outbox']) await page.goto(network.url + path);
  const kept = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        found.push(url.slice(location.origin.length));
    return found;
  });
  const isPublic = (path: string) =>
    /^\/(_next\/static\/|api\/tiles\/)/.test(path) || path.includes('__WB_REVISION__');
  expect(kept.filter((path) => !isPublic(path) || path.includes('_rsc='))).toEqual([]);
});

test('an update asks first, keeps a full outbox and loads the page once', async () => {
  const page = await openWithWorker(phone, network.url);
  network.decide = (method) => (method === 'PUT' ? 'error500' : 'none');
  for (let i = 0; i < 3; i += 1) await plantReport(page);
  network.rewrites.set('/sw.js', (code) => `${code}\n// another version`);
  await lookForUpdate(page);
  const offer = page.getByRole('button', { name: 'Jetzt aktualisieren' });
  await offer.waitFor({ timeout: 30_000 });
  await expectAccessible(page, 'the offer');
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await offer.click();
  await expect.poll(() => loads, { timeout: 15_000 }).toBe(1);
  await page.waitForFunction(() => document.querySelectorAll('[aria-labelledby="on-phone"] li').length === 3);
  await page.waitForTimeout(1_000);
  expect(loads).toBe(1);
});

test('an open capture is not disturbed by an update', async () => {
  const page = await openWithWorker(phone, network.url, '/report');
  network.rewrites.set('/sw.js', (code) => `${code}\n// yet another version`);
  await lookForUpdate(page);
  await expect.poll(() => hasWaitingVersion(page), { timeout: 30_000 }).toBe(true);
  await page.waitForTimeout(1_500);
  expect(await page.getByRole('button', { name: 'Jetzt aktualisieren' }).count()).toBe(0);
});

test('a photo shared from the gallery opens the capture with it, without a server', async () => {
  const page = await openWithWorker(phone, network.url);
  network.decide = () => 'dead';
  const base64 = (await makeJpeg()).toString('base64');
  await page.evaluate((data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'foto.jpg', { type: 'image/jpeg' }));
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/share';
    form.enctype = 'multipart/form-data';
    const input = document.createElement('input');
    input.type = 'file';
    input.name = 'photos';
    input.files = transfer.files;
    form.append(input);
    document.body.append(form);
    form.submit();
  }, base64);
  await page.waitForURL('**/report**');
  await page.waitForSelector('main img');
});

test('without a worker a shared photo leads to the capture, which asks for it again', async () => {
  const body = new FormData();
  body.append('photos', new Blob([new Uint8Array(await makeJpeg())], { type: 'image/jpeg' }), 'foto.jpg');
  const answer = await fetch(`${network.url}/share`, { method: 'POST', body, redirect: 'manual' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/report?shared=missed');
  const page = await phone.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${network.url}/report?shared=missed`);
  const missed = page.getByText('Das geteilte Foto ist nicht angekommen. Bitte wählen Sie es hier aus.');
  await missed.waitFor();
  await page.locator('#gallery').setInputFiles({
    name: 'foto.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from(await makeJpeg()),
  });
  await page.waitForSelector('main img');
  expect(await missed.count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
  expect(errors).toEqual([]);
});
