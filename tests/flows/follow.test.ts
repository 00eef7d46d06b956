import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { reportEvents, reportPhotos, reports } from '@/db/schema';
import { pushPayload } from '@/lib/notifications/payload';
import { followToken } from '@/lib/reports/follow-token';
import { expectAccessible } from '../helpers/accessible';
import { desk, discardPhone, openPhone, type Phone, phone } from '../helpers/browser';
import { makeReport, useDataDir } from '../helpers/factories';
import { drawnPhoto } from '../helpers/photos';
import { deliverPush, notificationsOf } from '../helpers/push-phone';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let closeData: () => Promise<void>;
let photoFile: string;
const phones: Phone[] = [];

beforeAll(async () => {
  server = await startServer();
  closeData = useDataDir(server.dataDir);
  photoFile = path.join(server.dataDir, 'new.jpg');
  await writeFile(photoFile, await drawnPhoto());
});
afterAll(async () => {
  for (const one of phones) await discardPhone(one);
  await closeData();
  await server.dispose();
});

async function open(options: Parameters<typeof openPhone>[0] = {}): Promise<Page> {
  const opened = await openPhone(options);
  phones.push(opened);
  return opened.context.newPage();
}

const rowOf = async (id: string) => (await (await db()).select().from(reports).where(eq(reports.id, id)))[0];
const eventTexts = async (id: string) =>
  (await (await db()).select().from(reportEvents).where(eq(reportEvents.reportId, id))).map(
    ({ text }) => text,
  );

/** Puts the receipt of a sent report on the phone, as its outbox does after a 201. */
const keepReceipt = (page: Page, receipt: { id: string; trackingCode: string; followUpUrl: string }) =>
  page.evaluate(
    (value) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('buergerweg-outbox');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('receipts', 'readwrite');
          tx.objectStore('receipts').put(value);
          tx.oncomplete = () => resolve(opening.result.close());
          tx.onerror = () => reject(tx.error);
        };
      }),
    {
      id: receipt.id,
      trackingCode: receipt.trackingCode,
      followUpUrl: receipt.followUpUrl,
      owner: null,
      title: { category: 'roadway', place: 'Steinstraße 18' },
      preview: null,
      sentAt: Date.now(),
      status: null,
      checkedAt: 0,
    },
  );

/** Until the worker is active and has everything it needs to open screens without a network. */
const workerReady = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50));
  });

test.each([
  ['phone, light', { viewport: phone }],
  ['phone, dark', { viewport: phone, dark: true }],
  ['desk, light', { viewport: desk }],
  ['desk, dark', { viewport: desk, dark: true }],
] as const)('every page is accessible and fits (%s)', async (name, options) => {
  const page = await open(options);
  const working = await makeReport({
    status: 'inWork',
    visibility: 'published',
    affectedCount: 4,
    hazard: true,
  });
  const done = await makeReport({ status: 'done', description: 'Straßenverkehrszulassungsordnungsverstoß' });
  const paths = [
    `/follow/${followToken(working.id)}`,
    `/follow/${followToken(done.id)}?done=added`,
    `/follow/${followToken(done.id)}/reopen?problem=unreadablePhoto`,
    `/follow/${followToken(working.id)}/add`,
    '/follow?problem=notFound',
    '/follow/device',
    '/follow/unknown',
    `/report/${working.trackingCode}`,
    `/report/${working.trackingCode}/complaint?problem=invalid`,
    `/en/follow/${followToken(working.id)}`,
  ];
  for (const address of paths) {
    await page.goto(server.url + address);
    await expectAccessible(page, `${name} ${address}`);
  }
});

test('without JavaScript the page tells everything, takes an addition and can be withdrawn', async () => {
  const report = await makeReport({ place: 'Steinstraße 18', status: 'checked' });
  const page = await open({ javaScript: false });
  await page.goto(`${server.url}/follow/${followToken(report.id)}`);
  expect(await page.locator('h1').textContent()).toContain('Steinstraße 18');
  expect(await page.locator('.bw-time').textContent()).toContain('Wir haben Ihre Meldung');
  expect(await page.locator('.bw-follow__qr').count()).toBe(1);

  await page.getByRole('link', { name: 'Hinweis oder Foto ergänzen' }).click();
  await page.getByLabel('Ihr Hinweis').fill('Jetzt auch am Rand');
  await page.getByLabel('Fotos').setInputFiles(photoFile);
  await page.getByRole('button', { name: 'Ergänzung senden' }).click();
  await page.getByText('Ihre Ergänzung ist bei der Stadt').waitFor();
  expect(await page.locator('.bw-time').textContent()).toContain('Jetzt auch am Rand');

  await page.getByRole('link', { name: 'Meldung zurückziehen' }).click();
  await page.getByRole('button', { name: 'Meldung endgültig zurückziehen' }).click();
  await expect
    .poll(() => page.locator('.bw-time').textContent())
    .toContain('Sie haben die Meldung zurückgezogen');
  expect(await rowOf(report.id)).toMatchObject({ status: 'withdrawn', visibility: 'private' });
});

test('"Noch nicht behoben" goes through the outbox with its new photo', async () => {
  const report = await makeReport({ status: 'done', closedAt: Date.now() });
  const page = await open();
  await page.goto(`${server.url}/follow/${followToken(report.id)}`);
  await page.getByRole('link', { name: 'Noch nicht behoben' }).click();
  await page.getByLabel('Was ist noch nicht in Ordnung?').fill('Das Loch ist wieder da');
  await page.getByLabel('Neues Foto').setInputFiles(photoFile);
  await page.getByRole('button', { name: 'Meldung wieder öffnen' }).click();
  await page.waitForURL(/done=reopened/);
  expect(await page.locator('.bw-time').textContent()).toContain('Wieder geöffnet: noch nicht behoben');
  expect(await rowOf(report.id)).toMatchObject({ status: 'new', closedAt: null });
  const photos = await (await db()).select().from(reportPhotos).where(eq(reportPhotos.reportId, report.id));
  expect(photos.map(({ role }) => role)).toEqual(['reopen']);
});

test('where nothing was found the page asks whether the damage is still there', async () => {
  const report = await makeReport({ status: 'notFound', closedAt: Date.now() });
  const page = await open();
  await page.goto(`${server.url}/follow/${followToken(report.id)}`);
  await page.getByRole('heading', { name: 'Ist der Schaden noch da?' }).waitFor();
  expect(await page.locator('.bw-pin--quiet').count()).toBe(1);
  await page.getByRole('link', { name: 'Noch da' }).click();
  await page.getByRole('heading', { name: 'Noch da' }).waitFor();
  await expect.poll(() => page.title()).toContain('Noch da');
});

test('an addition with nothing in it says so above, in the title and at its field, until there is something', async () => {
  const report = await makeReport({ status: 'checked' });
  const page = await open();
  await page.goto(`${server.url}/follow/${followToken(report.id)}/add`);
  const title = await page.title();
  await page.getByRole('button', { name: 'Ergänzung senden' }).click();
  const summary = page.locator('.bw-errors');
  await summary.waitFor();
  await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await expect.poll(() => page.title()).toBe(`Fehler: ${title}`);
  await page.getByLabel('Fotos').setInputFiles(photoFile);
  await summary.waitFor({ state: 'detached' });
  await expect.poll(() => page.title()).toBe(title);
});

test('an addition without reception waits on the phone and goes out by itself', async () => {
  const report = await makeReport({ status: 'checked' });
  const page = await open();
  await page.goto(`${server.url}/follow/${followToken(report.id)}/add`);
  await workerReady(page);
  await page.getByLabel('Ihr Hinweis').fill('Vom Berg aus gesendet');
  await server.kill();
  await page.getByRole('button', { name: 'Ergänzung senden' }).click();
  await page.getByText('Die Stadt hat die Ergänzung noch nicht').waitFor();
  await server.start();
  await page.goto(`${server.url}/outbox`);
  await expect.poll(() => eventTexts(report.id), { timeout: 40_000 }).toEqual(['Vom Berg aus gesendet']);
});

test('an objection without JavaScript hides the report at once and shows where the answer will stand', async () => {
  const report = await makeReport({ visibility: 'published' });
  const page = await open({ javaScript: false });
  await page.goto(`${server.url}/report/${report.trackingCode}`);
  await page.getByRole('link', { name: 'Foto oder Text beanstanden' }).click();
  await page.getByLabel('Ein Kennzeichen ist zu lesen').check();
  await page.getByRole('button', { name: 'Beanstandung senden' }).click();
  await page.getByText('bis zur Entscheidung nicht öffentlich').waitFor();
  expect(page.url()).toContain('/complaint/');
  await expectAccessibleElsewhere(page.url());
  const answer = await page.goto(`${server.url}/report/${report.trackingCode}`);
  expect(answer?.status()).toBe(404);
});

/** The checks need JavaScript: the same address in another browser. */
async function expectAccessibleElsewhere(url: string): Promise<void> {
  const page = await open();
  await page.goto(url);
  await expectAccessible(page, 'answer to an objection');
}

test('"Betrifft mich auch" is counted once and remembered on the phone', async () => {
  const report = await makeReport({ visibility: 'published' });
  const page = await open();
  await page.goto(`${server.url}/report/${report.trackingCode}`);
  await page.getByRole('button', { name: 'Betrifft mich auch' }).click();
  await page.getByText('der Schaden auch Sie betrifft').waitFor();
  await page.getByText('2 Menschen sind betroffen').waitFor();
  await page.goto(`${server.url}/report/${report.trackingCode}`);
  await page.getByText('der Schaden auch Sie betrifft').waitFor();
  expect((await rowOf(report.id))?.affectedCount).toBe(2);
});

test('"Betrifft mich auch" in the capture: the answer is in view and has the focus', async () => {
  const here = { lat: 51.3661, lng: 8.3101 };
  const report = await makeReport({ visibility: 'published', category: 'lighting', ...here });
  const page = await open({
    position: { latitude: here.lat, longitude: here.lng, accuracy: 8 },
    viewport: { width: 360, height: 800 },
  });
  await page.goto(`${server.url}/report`);
  await page.getByRole('button', { name: 'Ohne Foto weiter' }).click();
  await page.getByRole('button', { name: 'Betrifft mich auch' }).click();
  await page.locator('.bw-near [tabindex="-1"]').waitFor();
  const seen = await page.evaluate(() => {
    const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return {
      hasFocus: document.activeElement?.closest('.bw-near') !== null,
      fits: top >= 0 && bottom <= innerHeight,
    };
  });
  expect(seen).toEqual({ hasFocus: true, fits: true });
  await expect.poll(async () => (await rowOf(report.id))?.affectedCount).toBe(2);
});

test('the phone shows its reports while the server is dead, then forgets one', async () => {
  const report = await makeReport({ status: 'inWork' });
  const token = followToken(report.id);
  const page = await open();
  await page.goto(`${server.url}/follow/device`);
  await page.getByText('Noch keine gesendete Meldung').waitFor();
  await workerReady(page);
  await keepReceipt(page, { ...report, followUpUrl: `${server.url}/follow/${token}` });
  await page.reload();
  await page.getByText('In Arbeit').waitFor();

  await server.kill();
  for (const address of ['/follow/device', `/follow/${token}`, '/en/follow/device']) {
    await page.goto(server.url + address);
    await page
      .getByText(address.startsWith('/en') ? 'You are offline' : 'Sie sind offline')
      .first()
      .waitFor();
    expect(await page.getByText(report.trackingCode).count()).toBe(1);
  }
  await server.start();
  const cached = await page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => url);
  });
  expect(cached.filter((url) => url.includes('/api/follow') || url.includes(token))).toEqual([]);

  await page.goto(`${server.url}/follow/${token}`);
  const forget = page.getByRole('button', { name: 'Auf diesem Gerät vergessen' });
  await forget.click();
  await forget.click();
  await page.getByText('Dieses Gerät hat die Meldung vergessen.').waitFor();
  await page.goto(`${server.url}/follow/device`);
  await page.getByText('Noch keine gesendete Meldung').waitFor();
});

test("somebody else's link says while the server is dead that its report is not on this phone", async () => {
  const theirs = followToken((await makeReport()).id);
  const own = await makeReport();
  const page = await open();
  await page.goto(`${server.url}/follow/${theirs}`);
  await workerReady(page);
  await server.kill();
  await page.goto(`${server.url}/follow/${theirs}`);
  await page.getByText('Sie sind offline. Diese Meldung ist nicht auf diesem Gerät.').waitFor();
  expect(await page.getByText('Noch keine gesendete Meldung').count()).toBe(0);

  await keepReceipt(page, { ...own, followUpUrl: `${server.url}/follow/${followToken(own.id)}` });
  await page.reload();
  await page.getByRole('heading', { name: 'Von diesem Gerät gesendet' }).waitFor();
  await page.getByText('Diese Meldung ist nicht auf diesem Gerät.').waitFor();
  expect(await page.getByText(own.trackingCode).count()).toBe(1);
  await server.start();
});

test('the secret link is copied, and QR code and number are there to take along', async () => {
  const report = await makeReport();
  const page = await open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${server.url}/follow/${followToken(report.id)}`);
  await page.getByRole('button', { name: 'Link kopieren' }).click();
  await page.getByText('Link kopiert').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`http://localhost:${server.port}/follow/${followToken(report.id)}`);
  expect(await page.locator('.bw-follow__code').textContent()).toBe(report.trackingCode);
});

test('the real worker shows the news in words that name nobody, of the mailbox only that something is there', async () => {
  const page = await open();
  await page.context().grantPermissions(['notifications'], { origin: server.url });
  await page.goto(`${server.url}/follow/device`);
  await workerReady(page);
  await deliverPush(page, JSON.stringify(pushPayload('reportNews', 'M-7K4P2X', 'de')));
  const shown = async () => (await notificationsOf(page)).map(({ title, tag, url }) => ({ title, tag, url }));
  const expected = [{ title: 'Neues zu Ihrer Meldung', tag: 'M-7K4P2X', url: '/outbox' }];
  await expect.poll(shown).toEqual(expected);
  const [worker] = page.context().serviceWorkers();
  await worker?.evaluate(() => {
    // What the phone's home screen would show.
    Object.assign(navigator, { setAppBadge: async () => Object.assign(self, { hasBadge: true }) });
  });
  await deliverPush(page, JSON.stringify(pushPayload('mailbox', 'geheim', 'de')));
  const news = { title: 'Neue Nachricht in Ihrem Postfach', tag: '/mailbox', url: '/mailbox' };
  await expect.poll(shown).toEqual(expect.arrayContaining([...expected, news]));
  expect(await worker?.evaluate(() => 'hasBadge' in self)).toBe(true);
});

test('where the browser cannot be pushed to, the button says so honestly', async () => {
  const report = await makeReport();
  const page = await open();
  await page.goto(`${server.url}/follow/${followToken(report.id)}`);
  await workerReady(page);
  await page.getByRole('link', { name: 'Bei Neuigkeiten Bescheid geben' }).click();
  await page.getByText(/gesperrt|hat gerade nicht geklappt|kann keinen Bescheid/).waitFor();
});
