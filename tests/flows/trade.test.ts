import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, civilDate, civilInstant } from '@/lib/clock';
import type { Entered } from '@/lib/services/entered';
import { expectAccessible } from '../helpers/accessible';
import { addUser, signInBrowser } from '../helpers/accounts';
import { desk, discardPhone, openPhone, type Phone } from '../helpers/browser';
import { expectFits } from '../helpers/layout';
import { startServer, type TestServer } from '../helpers/server';
import { fillForm } from '../helpers/service-form';
import { fill, representative } from '../services/gewerbe/fill';

let server: TestServer;
let phone: Phone;
let page: Page;
let cardFile = '';
let clockFile = '';
const HOUR_MS = 3_600_000;
const startedAt = Date.now();
const citizen = 'erika.muster@example.org';
const clerk = 'herr.amt@example.org';

beforeAll(async () => {
  clockFile = path.join(mkdtempSync(path.join(tmpdir(), 'buergerweg-clock-')), 'ahead');
  writeFileSync(clockFile, '0');
  const clock = pathToFileURL(path.join(import.meta.dirname, '../helpers/moved-clock.mjs')).href;
  server = await startServer({ CLOCK_FILE: clockFile, NODE_OPTIONS: `--import ${clock}` });
  await addUser(server, citizen, 'citizen');
  await addUser(server, clerk, 'staff');
  cardFile = path.join(server.dataDir, 'karte.jpg');
  writeFileSync(
    cardFile,
    await sharp({ create: { width: 64, height: 40, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer(),
  );
  phone = await openPhone();
  page = await phone.context.newPage();
  await signInBrowser(server, phone.context, citizen);
});
afterAll(async () => {
  await discardPhone(phone);
  await server.dispose();
  rmSync(path.dirname(clockFile), { recursive: true });
});

/** Begins on the service's page, which is open, and goes through to the review. */
async function toReview(on: Page, entered: Entered, files: string[] = []): Promise<string[]> {
  await on.locator('.bw-dock button').click();
  await on.waitForURL('**/form');
  return fillForm(on, entered, files);
}

/** Sends what is on the review. @returns the number of the case */
async function send(on: Page): Promise<string> {
  await on.locator('#agreed').check();
  await on.locator('.bw-dock button').click();
  await on.waitForURL('**/services/case/**');
  const words = await on.locator('main').innerText();
  return /G[AUB]-\d{4}-\d{6}/.exec(words)?.[0] ?? '';
}

test('a sole trader with a craft finds the Anmeldung by what happened; the card has to come along', async () => {
  await page.goto(`${server.url}/services/gewerbe`);
  await expectAccessible(page, 'situations');
  await expectFits(page, 'situations');
  await page.getByRole('link', { name: /Ich ziehe um/ }).click();
  await page.getByRole('link', { name: /Aus einem anderen Ort hierher/ }).click();
  await page.waitForURL('**/gewerbe-anmeldung?entry=relocation');
  const craft = fill('einzelunternehmen', {
    occasion: { startReason: 'relocation' },
    activity: { kinds: ['craft'] },
    permission: { hasCraftCard: 'yes', craftCardDate: '01.02.2020', craftChamber: 'HWK Südwestfalen' },
  });
  const seen = await toReview(page, craft, [cardFile]);
  expect(seen).toEqual(expect.arrayContaining(['former', 'files']));
  expect(seen).not.toContain('firm');
  await page.getByText('26,00').first().waitFor();
  expect(await send(page)).toMatch(/^GA-/);
});

test('a GmbH with three representatives files once, for 59 euros', async () => {
  const rows = [representative('Zwei'), representative('Drei')];
  await page.goto(`${server.url}/services/gewerbe-anmeldung`);
  const managers = { managers: '3', representatives: rows };
  await toReview(page, fill('gmbh', { managers, start: { startDate: '01.11.2026' } }));
  await page.getByText('59,00').first().waitFor();
  await page.getByText('Drei').first().waitFor();
  expect(await send(page)).toMatch(/^GA-/);
});

test('a GbR is told that every partner files on their own', async () => {
  await page.goto(`${server.url}/services/gewerbe-anmeldung`);
  await toReview(page, fill('gbr'));
  await page.getByText('meldet jede Person, die die Geschäfte führt, selbst').first().waitFor();
  expect(await send(page)).toMatch(/^GA-/);
});

test('an Abmeldung starts from the earlier notification: only what is new is asked', async () => {
  await page.goto(`${server.url}/services/gewerbe-abmeldung`);
  await page.getByRole('button', { name: /GA-\d{4}-000002 übernehmen/ }).click();
  await page.waitForURL('**/form');
  await fillForm(page, {
    occasion: { endReason: 'complete', endCause: 'age' },
    future: { goesOn: 'no' },
    end: { endDate: '30.11.2026' },
  });
  await page.getByText('Sauerland Rad').first().waitFor();
  await page.getByText('Drei').first().waitFor();
  expect(await send(page)).toMatch(/^GB-/);
});

test('without JavaScript an Abmeldung is sent in the same way', async () => {
  const plain = await openPhone({ viewport: desk, javaScript: false });
  try {
    await signInBrowser(server, plain.context, citizen);
    const on = await plain.context.newPage();
    await on.goto(`${server.url}/services/gewerbe-abmeldung`);
    await toReview(on, fill('einzelunternehmen'));
    expect(await send(on)).toMatch(/^GB-/);
  } finally {
    await discardPhone(plain);
  }
});

test('staff ask for the representatives: the person finds them filled in, adds one, and none gets lost', async () => {
  const office = await openPhone({ viewport: desk });
  try {
    await signInBrowser(server, office.context, clerk);
    const on = await office.context.newPage();
    await on.goto(`${server.url}/staff/applications`);
    await on.getByRole('link', { name: /GA-\d{4}-000002/ }).click();
    await on.locator('summary').filter({ hasText: 'Unterlagen nachfordern' }).click();
    const items = on.getByRole('group', { name: 'Vertretung', exact: true });
    for (const box of await items.getByRole('checkbox').all()) await box.check();
    await on.getByRole('button', { name: 'Nachfordern', exact: true }).click();
    await on.getByText('Gespeichert.').waitFor();
    await page.goto(`${server.url}/services/mine`);
    await page.getByRole('link', { name: /GA-\d{4}-000002/ }).click();
    const name = (row: number) => page.locator(`[name="managers__representatives.${row}.lastName"]`);
    expect([await name(0).inputValue(), await name(1).inputValue()]).toEqual(['Zwei', 'Drei']);
    await expectAccessible(page, 'asked for representatives');
    await expectFits(page, 'asked for representatives');
    await name(2).fill('Vier');
    await page.getByRole('button', { name: 'Ergänzung absenden' }).click();
    await page.getByRole('alert').filter({ hasText: 'Bitte prüfen Sie' }).waitFor();
    expect(await name(2).inputValue()).toBe('Vier');
    await name(2).fill('');
    await name(1).fill('Drei-Vier');
    await page.getByRole('button', { name: 'Ergänzung absenden' }).click();
    await page.getByRole('heading', { name: /Bitte ergänzen Sie/ }).waitFor({ state: 'detached' });
    await on.reload();
    const changes = on.locator('details').filter({ hasText: 'Fassung 2' });
    await changes.getByText('Drei-Vier').waitFor();
    expect(await changes.locator('dd').count()).toBe(1);
    await on.getByText('Zwei').first().waitFor();
  } finally {
    await discardPhone(office);
  }
});

test('at the desk: what to look at, the code, the receipt within three days, then hand-over and acknowledgement', async () => {
  const office = await openPhone({ viewport: desk });
  try {
    await signInBrowser(server, office.context, clerk);
    const on = await office.context.newPage();
    await on.goto(`${server.url}/staff/trade`);
    await expectAccessible(on, 'trade office');
    const csv = 'Code;Titel\n47.63.0;Einzelhandel mit Fahrrädern\n47.11.0;Supermärkte\n';
    await on
      .locator('#file')
      .setInputFiles({ name: 'wz.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await on.getByRole('button', { name: 'Tabelle laden' }).click();
    await on.getByText('Die Tabelle ist geladen.').waitFor();
    await on.goto(`${server.url}/staff/trade/codes?q=fahrr`);
    await on.getByRole('rowheader', { name: '47.63.0' }).waitFor();
    await expectAccessible(on, 'codes');
    await on.goto(`${server.url}/staff/applications`);
    await on.getByRole('link', { name: /GA-\d{4}-000002/ }).click();
    await on.getByRole('heading', { name: 'Darauf achten' }).waitFor();
    await on
      .getByText(/^Frist \d/)
      .first()
      .waitFor();
    await expectAccessible(on, 'notification at the desk');
    await expectFits(on, 'notification at the desk');
    await on.getByLabel('WZ 2025').fill('47.63.0');
    await on.getByRole('button', { name: 'Empfang bescheinigen' }).click();
    await on.getByText('Gespeichert.').waitFor();
    await on.goto(`${server.url}/staff/trade`);
    await on.getByRole('button', { name: 'Als übergeben vermerken' }).click();
    await on.getByText('Die Übergabe ist vermerkt.').waitFor();
    await on.getByLabel('Zeichen der Bestätigung von Finanzamt').fill('FA-77');
    await on.getByRole('button', { name: 'Bestätigung von Finanzamt vermerken' }).click();
    await on.getByText('bestätigt: FA-77').waitFor();
    await expectAccessible(on, 'trade office with packages');
    await expectFits(on, 'trade office with packages');
  } finally {
    await discardPhone(office);
  }
  await page.goto(`${server.url}/services/mine`);
  await page.getByRole('link', { name: /GA-\d{4}-000002/ }).click();
  await page.getByRole('link', { name: /^Empfangsbescheinigung\.pdf/ }).waitFor();
  await page.goto(`${server.url}/account/fees`);
  await page.getByText('Noch 59,00').waitFor();
  await expectAccessible(page, 'own fees');
  await expectFits(page, 'own fees');
});

test('the clock of three days: on the last day it warns, after it the desk says since when it is late', async () => {
  const due = civilInstant(addDays(civilDate(startedAt), 3), 16);
  const office = await openPhone({ viewport: desk });
  try {
    for (const [at, tone, words] of [
      [due - 2 * HOUR_MS, 'wait', /^Frist \d/],
      [due + HOUR_MS, 'bad', /^Frist war \d/],
    ] as const) {
      writeFileSync(clockFile, String(at - startedAt));
      await signInBrowser(server, office.context, clerk);
      const on = await office.context.newPage();
      await on.goto(`${server.url}/staff/applications`);
      const row = on.locator('.ap-row').filter({ hasText: /GA-\d{4}-000001/ });
      await row.locator(`.bw-state--${tone}`).filter({ hasText: words }).waitFor();
      await row.click();
      await on.getByRole('heading', { name: 'Darauf achten' }).waitFor();
      await on.locator(`article .bw-state--${tone}`).filter({ hasText: words }).waitFor();
      await on.close();
    }
  } finally {
    await discardPhone(office);
  }
});
