import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { addUser, signInBrowser } from '../helpers/accounts';
import { discardPhone, openPhone, type Phone } from '../helpers/browser';
import { searchPlace, tile } from '../helpers/capture';
import { type Fault, type FaultProxy, faultsForUploads, startFaultProxy } from '../helpers/fault-proxy';
import { killBrowser, type Planted, plantReport, reportsIn } from '../helpers/phone-outbox';
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
  network.seen.length = 0;
  phone = await openPhone();
});
afterEach(() => discardPhone(phone));

const sentNow = (page: Page, count: number) =>
  page.waitForFunction(
    (expected) => document.querySelectorAll('[aria-labelledby="at-town"] li').length === expected,
    count,
    { timeout: 100_000 },
  );
const wake = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')));
const uploads = () => network.seen.filter((line) => line.startsWith('PUT /api/reports/'));
const arrivedOf = async ({ id }: Planted) => (await reportsIn(town.dataDir)).filter((row) => row.id === id);
const hasArrived = (report: Planted) =>
  expect.poll(async () => (await arrivedOf(report)).length, { timeout: 60_000 }).toBe(1);

/** SIGKILL for every process of the browser, then the same phone again. */
async function dieAndReturn(): Promise<void> {
  killBrowser(phone.profile);
  await phone.context.close().catch(() => undefined);
  network.decide = () => 'none';
  phone = await openPhone({ profile: phone.profile });
}

test('a report saved without a server survives the death of the browser and arrives once, with its photo', async () => {
  const page = await openWithWorker(phone, network.url);
  network.decide = () => 'dead';
  await page.reload();
  const report = await plantReport(page);
  await wake(page);
  await page.getByText('Wartet auf Empfang').waitFor();
  await expectAccessible(page, 'a report that waits');
  await dieAndReturn();
  await sentNow(await openWithWorker(phone, network.url), 1);
  expect(await arrivedOf(report)).toEqual([report]);
});

test('the browser dies when the server has the report but the phone does not know it: one report', async () => {
  const page = await openWithWorker(phone, network.url);
  network.decide = (method) => (method === 'PUT' ? 'hangAfter' : 'none');
  const report = await plantReport(page);
  await wake(page);
  await hasArrived(report);
  await dieAndReturn();
  await sentNow(await openWithWorker(phone, network.url), 1);
  expect(await arrivedOf(report)).toEqual([report]);
});

test.each<[string, Fault[]]>([
  ['answers 500', ['error500']],
  ['answers 502 after it has stored the report', ['error500After']],
  ['resets the connection', ['resetBefore']],
  ['resets the connection after it has stored the report', ['resetAfter']],
  ['is behind a captive portal that says 200', ['html200']],
  [
    'does all of that, one after the other',
    ['error500', 'html200', 'resetAfter', 'error500After', 'html200'],
  ],
])('a report arrives once though the server %s', async (_, faults) => {
  const page = await openWithWorker(phone, network.url);
  faultsForUploads(network, ...faults);
  const report = await plantReport(page);
  for (let i = 0; i <= faults.length; i += 1) {
    await page.waitForTimeout(300);
    await wake(page);
    await expect.poll(() => uploads().length, { timeout: 15_000 }).toBeGreaterThan(i);
  }
  await sentNow(page, 1);
  expect(await arrivedOf(report)).toEqual([report]);
});

test('a connection that never answers is given up and tried again', async () => {
  const page = await openWithWorker(phone, network.url);
  faultsForUploads(network, 'hangAfter');
  const report = await plantReport(page);
  await wake(page);
  await page.getByText('Wird gesendet').waitFor();
  await sentNow(page, 1);
  expect(uploads()).toHaveLength(2);
  expect(await arrivedOf(report)).toEqual([report]);
});

test('what the server refuses waits for the person and can go out without the photo', async () => {
  const page = await openWithWorker(phone, network.url);
  faultsForUploads(network, 'tooLarge');
  const report = await plantReport(page);
  await wake(page);
  await page.getByText('Bitte ansehen').waitFor();
  await expectAccessible(page, 'a report that needs attention');
  await page.getByRole('button', { name: 'Ohne Foto' }).click();
  await sentNow(page, 1);
  await expectAccessible(page, 'a report that was sent');
  expect(await arrivedOf(report)).toEqual([{ id: report.id, sha256: 'null' }]);
});

test('a place that the town refuses is asked for anew, and the report goes out with the new one', async () => {
  const page = await openWithWorker(phone, network.url);
  const report = await plantReport(page, 'Schlagloch', null, { lat: 8.2845, lng: 251.3458 });
  await wake(page);
  await page.getByRole('link', { name: 'Ort ergänzen' }).click();
  await searchPlace(page, 'Freienohl');
  await page.getByRole('button', { name: 'Ort bestätigen' }).click();
  await tile(page, 'Fahrbahn').waitFor();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  await hasArrived(report);
});

test('two tabs that both want to send five reports upload each once', async () => {
  const first = await openWithWorker(phone, network.url);
  const second = await phone.context.newPage();
  await second.goto(`${network.url}/outbox`);
  for (let i = 0; i < 5; i += 1) await plantReport(first);
  await Promise.all([wake(first), wake(second)]);
  await sentNow(first, 5);
  expect(uploads()).toHaveLength(5);
});

test('a report goes out by Background Sync with no page of the app open', async () => {
  const page = await openWithWorker(phone, network.url);
  network.decide = (method) => (method === 'PUT' ? 'dead' : 'none');
  const report = await plantReport(page);
  const session = await phone.context.newCDPSession(page);
  const registrationId = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const id = await registrationId;
  await page.goto('about:blank');
  network.decide = () => 'none';
  await session.send('ServiceWorker.dispatchSyncEvent', {
    origin: network.url,
    registrationId: id,
    tag: 'outbox',
    lastChance: true,
  });
  await hasArrived(report);
});

/** Signs this phone in and says under which id the account is known here. */
async function signIn(page: Page, login: string): Promise<string> {
  await signInBrowser(town, phone.context, login);
  await page.goto(`${network.url}/outbox`);
  const me: { id: string } = await page.evaluate(async () => (await fetch('/api/me')).json());
  return me.id;
}

test('signing out with a full outbox warns, here and everywhere; what waits goes out for the same person only', async () => {
  for (const login of ['anna@example.org', 'ben@example.org']) await addUser(town, login, 'citizen');
  const page = await openWithWorker(phone, network.url);
  const anna = await signIn(page, 'anna@example.org');
  network.decide = (method) => (method === 'PUT' ? 'dead' : 'none');
  const report = await plantReport(page, 'Gehört Anna', anna);
  await page.goto(`${network.url}/account`);
  for (const name of ['Abmelden', 'Auf allen Geräten abmelden']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByText('Auf diesem Gerät wartet noch 1 Meldung von Ihnen.', { exact: false }).waitFor();
    await expectAccessible(page, name);
    await page.getByRole('button', { name: 'Angemeldet bleiben' }).click();
  }
  expect(new URL(page.url()).pathname).toBe('/account');
  await page.getByRole('button', { name: 'Auf allen Geräten abmelden', exact: true }).click();
  await page.getByRole('button', { name: 'Trotzdem abmelden' }).click();
  await page.waitForURL('**/account/sign-in?signedOut=1');

  network.decide = () => 'none';
  const tried = uploads().length;
  await signIn(page, 'ben@example.org');
  await page.getByText('Danach senden wir sie von selbst.', { exact: false }).waitFor();
  await wake(page);
  await page.reload();
  await page.getByText('Danach senden wir sie von selbst.', { exact: false }).waitFor();
  expect([uploads().length, await arrivedOf(report)]).toEqual([tried, []]);
  expect(await signIn(page, 'anna@example.org')).toBe(anna);
  await sentNow(page, 1);
  expect(await arrivedOf(report)).toEqual([report]);
}, 120_000);

test('reports sent without an account are taken into it by ticks, the others stay where they are', async () => {
  const page = await openWithWorker(phone, network.url);
  for (const words of ['Erstes Loch', 'Zweites Loch']) await plantReport(page, words);
  await wake(page);
  await sentNow(page, 2);
  await addUser(town, 'clara@example.org', 'citizen');
  await signIn(page, 'clara@example.org');
  await page.goto(`${network.url}/account/reports`);
  const ticks = page.getByRole('checkbox', { name: /Steinstraße 18/ });
  await expect.poll(() => ticks.count()).toBe(2);
  await expectAccessible(page, 'reports of this device');
  await ticks.first().uncheck();
  await page.getByRole('button', { name: 'Ausgewählte in mein Konto übernehmen' }).click();
  await page.getByText('Übernommen.').waitFor();
  await expect.poll(() => ticks.count()).toBe(1);
  expect(await page.locator('ul a[href*="/follow/"]').count()).toBe(1);
});
