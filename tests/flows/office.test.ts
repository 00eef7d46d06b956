import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { reports } from '@/db/schema';
import { expectAccessible } from '../helpers/accessible';
import { addUser, endSessions, signInBrowser } from '../helpers/accounts';
import { desk, discardPhone, openPhone, type Phone, phone } from '../helpers/browser';
import { makeReport, useDataDir } from '../helpers/factories';
import { drawnPhoto } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';
import { aReport, bodyOf, put } from '../helpers/submit';

let server: TestServer;
let browser: Phone;
let page: Page;
let closeData: () => Promise<void>;

beforeAll(async () => {
  server = await startServer();
  await addUser(server, 'chefin@example.org', 'admin');
  closeData = useDataDir(server.dataDir);
  browser = await openPhone({ viewport: desk });
  page = await browser.context.newPage();
  await signIn(page, '/admin/town');
});
afterAll(async () => {
  await discardPhone(browser);
  await closeData();
  await server.dispose();
});

async function signIn(on: Page, returnTo: string) {
  await signInBrowser(server, on.context(), 'chefin@example.org');
  await on.goto(server.url + returnTo);
}

const save = (on: Page) => on.getByRole('button', { name: 'Speichern', exact: true }).last().click();
const startOffice = async () => (await (await fetch(`${server.url}/api/start`)).json()).office;

/** As the phone and the desk show it, by day and by night. */
async function expectAccessibleEverywhere(path: string) {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(server.url + path, { waitUntil: 'networkidle' });
      await expectAccessible(page, `${path} ${viewport.width} ${colorScheme}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('the town in its own words', () => {
  test('a wrong line is named, nothing entered is lost, and what is saved stands on the start page', async () => {
    await page.goto(`${server.url}/admin/town`, { waitUntil: 'networkidle' });
    await page.fill('#officePhone', '0291 205-0');
    await page.fill('#standbyPhone', 'die Zentrale');
    await page.fill('#monday', '8:30-12:30, 14-16');
    await page.fill('#friday', 'morgens');
    await save(page);
    await page.getByText('Bitte prüfen Sie 2 Angaben').waitFor();
    expect(await page.title()).toMatch(/^Fehler: Stadt und Öffnungszeiten/);
    await page.getByRole('link', { name: /^Freitag: Bitte geben Sie Zeiten so an/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('friday');
    expect(await page.inputValue('#standbyPhone')).toBe('die Zentrale');
    expect(await page.inputValue('#monday')).toBe('8:30-12:30, 14-16');
    await expectAccessible(page, 'errors');

    await page.fill('#friday', '');
    await page.fill('#standbyPhone', '0291 112233');
    await page.fill('#officeStreet', 'Marktplatz 1');
    await save(page);
    await page.getByText('Gespeichert.').waitFor();
    await expect.poll(() => page.inputValue('#monday')).toBe('08:30–12:30, 14:00–16:00');
    expect(await startOffice()).toMatchObject({
      phone: '0291 205-0',
      street: 'Marktplatz 1',
      knowsHours: true,
    });
    const duty = await (await fetch(`${server.url}/api/crew/duty`)).json();
    expect(duty.standbyPhone).toBe('0291 112233');
    await page.goto(server.url);
    await page.getByText('Marktplatz 1').first().waitFor();
    await expectAccessibleEverywhere('/admin/town');
  });

  test('it works without JavaScript, too', async () => {
    const plain = await openPhone({ viewport: desk, javaScript: false });
    const on = await plain.context.newPage();
    await signIn(on, '/admin/town');
    await on.fill('#officeEmail', 'rathaus');
    await save(on);
    await on.getByText('Bitte geben Sie eine E-Mail-Adresse an').first().waitFor();
    expect(await on.inputValue('#officeEmail')).toBe('rathaus');
    await on.fill('#officeEmail', 'rathaus@example.de');
    await save(on);
    await on.getByText('Gespeichert.').waitFor();
    await discardPhone(plain);
    await page.waitForTimeout(100);
    expect((await startOffice()).email).toBe('rathaus@example.de');
  });

  test('several duty hours a day stay several', async () => {
    await page.goto(`${server.url}/admin/duty`, { waitUntil: 'networkidle' });
    await page.selectOption('#person-1', { index: 1 });
    await page.fill('#monday', '7-12, 13-16');
    await save(page);
    await page.getByText('Gespeichert.').waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.inputValue('#monday')).toBe('07:00–12:00, 13:00–16:00');
    expect(await page.inputValue('#tuesday')).toBe('07:00–16:00');
    await expectAccessibleEverywhere('/admin/duty');
  });
});

describe('who is responsible', () => {
  test('the preview, a new rule and its use for what comes in', async () => {
    await page.goto(`${server.url}/admin/routing`, { waitUntil: 'networkidle' });
    await page.selectOption('#try-kind', 'roadway');
    await page.fill('#try-road', 'L 740');
    await page.getByRole('button', { name: 'Zeigen, wer zuständig ist' }).click();
    await page.getByText('L 740 →').waitFor();
    expect(await page.locator('[role=status]').first().textContent()).toContain('Straßen.NRW');

    const form = page.locator('form:has(#streets-new)');
    await form.locator('input[name=categories][value=lighting]').check({ force: true });
    await page.selectOption('#body-new', 'power');
    await form.getByRole('button', { name: 'Regel hinzufügen' }).click();
    await page.getByText('Gespeichert.').waitFor();
    const id = randomUUID();
    await put(server, id, await bodyOf(aReport({ category: 'lighting', answers: {} })));
    const [row] = await (await db()).select().from(reports).where(eq(reports.id, id));
    expect(row?.responsible).toBe('power');
    await page.goto(`${server.url}/staff/${id}`);
    await page.getByText('Stromversorger').first().waitFor();
    await expectAccessibleEverywhere('/admin/routing');
  });

  test('contacts are shown where staff decide, and a wrong number is named', async () => {
    await page.goto(`${server.url}/admin/routing`, { waitUntil: 'networkidle' });
    await page.fill('#phone-strassenNrw', 'Zentrale');
    await save(page);
    await page.getByRole('link', { name: /^Straßen.NRW, Telefon: / }).waitFor();
    await page.fill('#phone-strassenNrw', '0291 2980');
    await save(page);
    await page.getByText('Gespeichert.').waitFor();
    const report = await makeReport({ responsible: 'strassenNrw' });
    await page.goto(`${server.url}/staff/${report.id}`);
    expect(await page.getByRole('link', { name: '0291 2980' }).getAttribute('href')).toBe('tel:02912980');
  });
});

describe('the inbox', () => {
  test('what is late is said in the list and in the case', async () => {
    const late = await makeReport({ dueAt: Date.parse('2026-11-02T15:00:00Z'), place: 'Spätweg 1' });
    await page.goto(`${server.url}/staff?filter=due`, { waitUntil: 'networkidle' });
    await page.getByText('überfällig seit 02.11.').first().waitFor();
    await page.goto(`${server.url}/staff/${late.id}`, { waitUntil: 'networkidle' });
    await page.getByText('Montag, 2. November 2026, 16:00 Uhr').waitFor();
    await expectAccessibleEverywhere(`/staff/${late.id}?filter=due`);
  });

  test('a face is painted over before the photo is published', async () => {
    const id = randomUUID();
    const { json } = await put(server, id, await bodyOf(aReport(), [await drawnPhoto()]));
    const photo = json?.photos?.[0]?.id ?? '';
    await page.setViewportSize(desk);
    await page.goto(`${server.url}/staff/${id}`, { waitUntil: 'networkidle' });
    const before = await pictureOf(photo);
    await page.getByRole('button', { name: 'Bild schwärzen Foto 1' }).click();
    const canvas = page.locator('.bw-paint canvas');
    await canvas.waitFor();
    await page.waitForFunction(() => (document.querySelector('canvas')?.width ?? 0) > 300);
    await page.getByText('Das Original bleibt erhalten').waitFor();
    await expectAccessible(page, 'painting');
    const box = await canvas.boundingBox();
    if (!box) throw new Error('no canvas');
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByText('geschwärzt', { exact: true }).waitFor();
    expect(await pictureOf(photo)).not.toBe(before);
    expect(await pictureOf(photo, '&original')).toBe(before);

    await page.locator('summary', { hasText: 'Veröffentlichen' }).click();
    await page.locator('input[name=photoIds]').check();
    await page.getByRole('button', { name: 'Auf der Karte zeigen' }).click();
    await page.getByText('Veröffentlicht. Die Meldung').waitFor();
    expect((await fetch(`${server.url}/api/photos/${photo}`)).status).toBe(200);
    await page.getByRole('button', { name: 'Nicht veröffentlichen' }).click();
    await page.getByText('Dieses Foto ist nicht mehr öffentlich.').waitFor();
    expect((await fetch(`${server.url}/api/photos/${photo}`)).status).toBe(404);
  });

  /** The bytes as the signed-in page gets them, as a short text. */
  const pictureOf = (photo: string, more = '') =>
    page.evaluate(async (address) => {
      const bytes = await (await fetch(address, { cache: 'no-store' })).arrayBuffer();
      const digest = await crypto.subtle.digest('SHA-256', bytes);
      return [...new Uint8Array(digest)].join(' ');
    }, `/api/photos/${photo}?size=full${more}`);
});

describe('the desk of the administration', () => {
  test('"Mehr" opens, is walked through and closes by the keyboard alone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${server.url}/staff`, { waitUntil: 'networkidle' });
      const more = page.locator('.d-more summary');
      const first = page.locator('.d-more__list a').first();
      await more.focus();
      await page.keyboard.press('Enter');
      await first.waitFor();
      await expectAccessible(page, `more places, ${colorScheme}`);
      await page.keyboard.press('Tab');
      expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await first.waitFor({ state: 'hidden' });
      expect(await more.evaluate((word) => word === document.activeElement)).toBe(true);
      await page.keyboard.press('Space');
      await first.waitFor();
      for (let i = await page.locator('.d-more__list a').count(); i >= 0; i -= 1)
        await page.keyboard.press('Tab');
      await first.waitFor({ state: 'hidden' });
    }
    await page.locator('.d-more summary').press('Enter');
    await page.getByRole('link', { name: 'Konten' }).press('Enter');
    await page.waitForURL('**/staff/accounts');
    expect(await page.locator('.d-tabs [aria-current=page]').textContent()).toContain('Konten');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('what was entered for a new colleague survives the sign-in that follows, ticks too', async () => {
    await page.goto(`${server.url}/admin`, { waitUntil: 'networkidle' });
    await page.fill('#login', 'neu@example.org');
    await page.fill('#name', 'Frau Neu');
    await page.selectOption('#role', 'staff');
    await page.getByRole('checkbox', { name: 'Ordnungsamt' }).check();
    await endSessions(server);
    await page.getByRole('button', { name: 'Konto anlegen und Link zeigen' }).click();
    await page.waitForURL('**/account/sign-in?returnTo=%2Fadmin');
    await signIn(page, '/admin');
    await page.getByText('Ihre Anmeldung war abgelaufen.', { exact: false }).waitFor();
    expect([await page.inputValue('#login'), await page.inputValue('#role')]).toEqual([
      'neu@example.org',
      'staff',
    ]);
    expect(await page.getByRole('checkbox', { name: 'Ordnungsamt' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Konto anlegen und Link zeigen' }).click();
    await page.getByText('neu@example.org', { exact: false }).first().waitFor();
    await page.goto(`${server.url}/admin/departments`);
    await page.fill('#name-new', 'Friedhöfe');
    await page.fill('#phone-new', 'abc');
    await page.getByRole('button', { name: 'Abteilung anlegen' }).click();
    await page.locator('#phone-new-error').waitFor();
    expect(await page.inputValue('#name-new')).toBe('Friedhöfe');
  });
});
