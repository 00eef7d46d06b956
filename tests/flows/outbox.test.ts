import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { discardPhone, openPhone, type Phone } from '../helpers/browser';
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
