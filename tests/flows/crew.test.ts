import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { alerts, reportEvents, reportPhotos, reports, spaceAcceptances } from '@/db/schema';
import { axeViolations } from '../helpers/accessible';
import { addUser, password, setUpApp, signInAs, signInBrowser } from '../helpers/accounts';
import { discardPhone, openPhone, type Phone } from '../helpers/browser';
import { putAction } from '../helpers/crew';
import { makeReport, useDataDir } from '../helpers/factories';
import { killPhone } from '../helpers/kill-phone';
import { makePermit } from '../helpers/permits';
import { drawnPhoto } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';
import { inDays } from '../services/sondernutzung/entered';

let server: TestServer;
let closeData: () => Promise<void>;
let phone: Phone;
let page: Page;
const position = { latitude: 51.3503, longitude: 8.2836, accuracy: 8 };

beforeAll(async () => {
  server = await startServer();
  closeData = useDataDir(server.dataDir);
  for (const login of ['crew@example.org', 'crew2@example.org']) await addUser(server, login, 'crew');
  phone = await openPhone({ position });
  page = await phone.context.newPage();
});
afterAll(async () => {
  await discardPhone(phone);
  await closeData();
  await server.dispose();
});

const stored = async (id: string) => (await (await db()).select().from(reports).where(eq(reports.id, id)))[0];
const alertOf = async (id: string) =>
  (await (await db()).select().from(alerts).where(eq(alerts.reportId, id)))[0];
const eventsOf = async (id: string) =>
  (await db()).select().from(reportEvents).where(eq(reportEvents.reportId, id)).orderBy(asc(reportEvents.at));
const photosOf = async (id: string) =>
  (await db()).select().from(reportPhotos).where(eq(reportPhotos.reportId, id));

/** A report with a real photo, as a citizen's phone sends it. */
async function sendReport(): Promise<string> {
  const id = randomUUID();
  const report = {
    v: 1,
    category: 'roadway',
    lat: 51.3512,
    lng: 8.2841,
    accuracyM: 9,
    positionSource: 'device',
    capturedAt: Date.now() - 60_000,
    description: 'Liegt direkt hinter der Kurve.',
    answers: { depth: 'over5' },
    hazard: true,
  };
  const form = new FormData();
  form.append('report', new Blob([JSON.stringify(report)], { type: 'application/json' }));
  form.append('photo', new Blob([new Uint8Array(await drawnPhoto())], { type: 'image/jpeg' }), 'image.jpg');
  const answer = await fetch(`${server.url}/api/reports/${id}`, { method: 'PUT', body: form });
  expect(answer.status).toBe(201);
  return id;
}

async function expectAccessible(): Promise<void> {
  const violations = await axeViolations(page);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

const openStop = async (id: string): Promise<void> => {
  await page.goto(`${server.url}/crew#r=${id}`);
  await page.locator('.bw-stop').waitFor();
};
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Two taps before the page can draw anything, as gloves make them. */
const tapTwice = (name: string): Promise<void> =>
  button(name).evaluate((node: HTMLElement) => {
    node.click();
    node.click();
  });

/** How many words lie on the phone and are not sent. */
const waitingWords = (): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('buergerweg-outbox');
        opening.onsuccess = () => {
          const db = opening.result;
          const count = db.transaction('items').objectStore('items').count();
          count.onsuccess = () => {
            db.close();
            resolve(count.result);
          };
        };
      }),
  );

/** Opens the browser again on the same profile. */
async function reopen(): Promise<void> {
  phone = await openPhone({ position, profile: phone.profile });
  page = await phone.context.newPage();
}

describe('the crew’s round without a network', () => {
  let pothole = '';
  let gully = '';
  let lamp = '';
  let over = { id: '', number: '', place: '' };
  let valid = over;

  beforeAll(async () => {
    over = await makePermit({ periods: [{ from: inDays(-20), to: inDays(-2), daily: null }] });
    valid = await makePermit({
      periods: [{ from: inDays(-3), to: inDays(5), daily: null }],
      conditions: ['walkway'],
    });
    pothole = await sendReport();
    gully = (await makeReport({ category: 'drain', place: 'Ruhrstraße 31' })).id;
    lamp = (await makeReport({ category: 'lighting', place: 'Steinstraße 18' })).id;
  });

  test('nobody sees the tour without signing in; after it the list comes by itself', async () => {
    await page.goto(`${server.url}/crew`);
    await page.waitForURL('**/account/sign-in?returnTo=%2Fcrew');
    await page.fill('[name=login]', 'crew@example.org');
    await page.fill('[name=password]', password);
    await page.press('[name=password]', 'Enter');
    await setUpApp(page);
    await page.waitForURL('**/crew');
    await page.locator('.bw-report').first().waitFor();
    expect(await page.locator('.bw-report').count()).toBe(3);
    // Danger first, with its photo from the phone.
    const first = page.locator('.bw-report').first();
    expect(await first.textContent()).toContain('Gefahr');
    await first.locator('img[src^="blob:"]').waitFor();
    await expectAccessible();
  });

  test('the screen and one stop have no accessibility errors, and the buttons are large', async () => {
    await openStop(lamp);
    await expectAccessible();
    for (const name of ['Annehmen', 'Erledigt mit Foto', 'Nicht gefunden', 'Nicht unsere']) {
      const box = await button(name).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(64);
    }
    const geo = await page.getByRole('link', { name: 'Navigation' }).getAttribute('href');
    expect(geo).toMatch(/^geo:51\.\d+,8\.\d+\?q=/);
  });

  test('looking at a dangerous report leaves it calling; only "Ich kümmere mich" takes it', async () => {
    await page.goto(`${server.url}/crew#`);
    await page.getByRole('link', { name: 'Ansehen', exact: true }).click();
    await page.locator('.bw-stop').waitFor();
    await button('Ich kümmere mich').waitFor();
    await expectAccessible();
    await openStop(lamp);
    await openStop(pothole);
    await button('Ich kümmere mich').waitFor();
    expect((await alertOf(pothole))?.state).not.toBe('acknowledged');
    await button('Ich kümmere mich').click();
    await button('Ich kümmere mich').waitFor({ state: 'detached' });
    expect((await alertOf(pothole))?.state).toBe('acknowledged');
  });

  test('with the server dead the tour opens, and every word is kept', async () => {
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.goto(`${server.url}/crew`);
    // Cookies reach the disk when the browser is closed in good order, as overnight.
    await phone.context.close();
    await server.kill();
    await reopen();

    await page.goto(`${server.url}/crew`);
    await page.locator('.bw-report').first().waitFor();
    await page.getByText('Offline', { exact: true }).waitFor();
    expect(await page.locator('.bw-report').count()).toBe(3);

    await openStop(pothole);
    await page.locator('.bw-stop img[src^="blob:"]').waitFor();
    await button('Annehmen').click();
    await page.getByText('Auf diesem Gerät gespeichert: angenommen.', { exact: false }).waitFor();
    await page.setInputFiles('input[type=file]', {
      name: 'image.jpg',
      mimeType: 'image/jpeg',
      buffer: await drawnPhoto(1600, 1200),
    });
    await page.locator('.bw-after img').waitFor();
    await page.fill('#crew-note', 'Kalt verfüllt');
    await expectAccessible();
    await button('Als erledigt melden').click();
    await page.getByText('Auf diesem Gerät gespeichert: erledigt.', { exact: false }).waitFor();

    await openStop(gully);
    await button('Nicht gefunden').click();
    await page.fill('#crew-missing', 'Gully ist frei');
    await button('Als nicht gefunden melden').click();
    await page.getByText('Auf diesem Gerät gespeichert: nicht gefunden.', { exact: false }).waitFor();
  });

  test('permits are there too: valid now, where, until when, on which conditions; a damage is kept', async () => {
    await page.goto(`${server.url}/crew#`);
    await page.getByRole('link', { name: /Erlaubnisse auf der Straße.*1 Abnahme offen, 1 gültig/ }).click();
    await page.getByRole('heading', { name: 'Zur Abnahme' }).waitFor();
    await expectAccessible();
    await page.getByRole('link', { name: new RegExp(`Gerüst, ${valid.place}.*Gilt jetzt, bis`) }).click();
    await page.getByText(valid.number, { exact: true }).waitFor();
    await page.getByText('mindestens 1,50 m frei bleiben', { exact: false }).waitFor();
    await page.locator('.bw-permit__map .bw-area--own').waitFor({ state: 'attached' });
    await expectAccessible();

    await page.goto(`${server.url}/crew#p=${over.id}`);
    await page.getByText(/^Abgelaufen am/).waitFor();
    await button('Schaden melden').click();
    await page.getByText('Schreiben Sie, was beschädigt ist', { exact: false }).waitFor();
    await page.setInputFiles('input[type=file]', {
      name: 'image.jpg',
      mimeType: 'image/jpeg',
      buffer: await drawnPhoto(1200, 900),
    });
    await page.locator('.bw-after img').waitFor();
    await page.fill('#permit-note', 'Zwei Platten gebrochen');
    await expectAccessible();
    await button('Schaden melden').click();
    await page.getByText('Auf diesem Gerät gespeichert: Schaden gefunden.', { exact: false }).waitFor();
  });

  test('after the browser was killed each word arrives once, and a conflict is shown', async () => {
    await killPhone(phone);
    await server.start();
    const cookie = await signInAs(server, 'crew2@example.org');
    const done = { reportId: gully, action: 'done', baseStatus: 'new', at: Date.now() };
    expect((await putAction(server, { cookie, action: done })).status).toBe(201);

    await reopen();
    await page.goto(`${server.url}/crew`);
    await page.getByText(/Das Team hat diese Meldung um \d\d:\d\d Uhr schon erledigt\./).waitFor();
    await expect.poll(async () => (await stored(pothole))?.status, { timeout: 20_000 }).toBe('done');

    const events = (await eventsOf(pothole)).filter(({ type }) => type === 'status');
    expect(events.map(({ status, text }) => [status, text])).toEqual([
      ['accepted', ''],
      ['done', 'Kalt verfüllt'],
    ]);
    expect((await photosOf(pothole)).map(({ role }) => role)).toEqual(['report', 'after']);
    expect(await stored(gully)).toMatchObject({ status: 'done', version: 2 });
    await expectAccessible();
  });

  test('the damage has become one report, with its photo and the permit', async () => {
    const found = () => eq(reports.description, 'Zwei Platten gebrochen');
    const damages = async () => (await db()).select().from(reports).where(found());
    await expect.poll(async () => (await damages()).length, { timeout: 20_000 }).toBe(1);
    const [damage] = await damages();
    expect(await photosOf(damage?.id ?? '')).toMatchObject([{ role: 'report' }]);
    const [acceptance] = await (await db())
      .select()
      .from(spaceAcceptances)
      .where(eq(spaceAcceptances.applicationId, over.id));
    expect(acceptance).toMatchObject({ result: 'damage', reportId: damage?.id });
    await page.goto(`${server.url}/crew#p=${over.id}`);
    await page.getByText(`Die Meldung dazu: ${damage?.trackingCode}`, { exact: false }).waitFor();
    await page.goto(`${server.url}/crew#`);
  });

  test('what deletes is not under the finger that asked for it, and says so', async () => {
    const asked = button('Meine Angabe löschen');
    const before = await asked.boundingBox();
    await asked.dblclick();
    await asked.waitFor();
    await asked.click();
    await button('Endgültig löschen').waitFor();
    await expectAccessible();
    const back = await button('Behalten').boundingBox();
    expect(back?.y).toBe(before?.y);
    await button('Behalten').click();
    await button('Endgültig löschen').waitFor({ state: 'detached' });
  });

  test('the person decides; what the other one did stays as it is', async () => {
    await button('Hinweis dazulegen').click();
    await expect.poll(async () => (await eventsOf(gully)).map(({ type }) => type)).toContain('conflict');
    const kept = (await eventsOf(gully)).find(({ type }) => type === 'conflict');
    expect(kept).toMatchObject({ text: 'Gully ist frei', data: { action: 'notFound' } });
    expect(await stored(gully)).toMatchObject({ status: 'done', version: 2 });
    await page.getByText('Das Team hat diese Meldung', { exact: false }).waitFor({ state: 'detached' });
    expect(await stored(lamp)).toMatchObject({ status: 'new', version: 1 });
  });

  test('two taps at once say one word, and two photos taken at once both stay', async () => {
    const kerb = (await makeReport({ place: 'Le-Puy-Straße 4' })).id;
    await page.goto(`${server.url}/crew#r=${kerb}`);
    // Only another address within the page: the new report comes with the next look.
    await page.reload();
    await button('Annehmen').waitFor();
    await server.kill();
    await tapTwice('Annehmen');
    await page.getByText('Auf diesem Gerät gespeichert: angenommen.', { exact: false }).waitFor();
    expect(await waitingWords()).toBe(1);

    const shots = [await drawnPhoto(1600, 1200), await drawnPhoto(1200, 900)];
    for (const buffer of shots) {
      await page.setInputFiles('input[type=file]', { name: 'image.jpg', mimeType: 'image/jpeg', buffer });
    }
    await expect.poll(() => page.locator('.bw-after img').count()).toBe(2);
    await page.locator('button:not([aria-disabled=true])', { hasText: 'Als erledigt melden' }).waitFor();
    await tapTwice('Als erledigt melden');
    await page.getByText('Auf diesem Gerät gespeichert: erledigt.', { exact: false }).waitFor();
    expect(await waitingWords()).toBe(2);

    await server.start();
    await page.evaluate(() => void dispatchEvent(new Event('online')));
    await expect.poll(waitingWords).toBe(0);
    const events = (await eventsOf(kerb)).map(({ type, status }) => [type, status]);
    expect(events).toEqual([
      ['status', 'accepted'],
      ['status', 'done'],
    ]);
    expect((await photosOf(kerb)).map(({ role }) => role)).toEqual(['after', 'after']);
    await page.goto(`${server.url}/crew#`);
  });

  test('signing out leaves nothing of the tour on the phone', async () => {
    await page.getByRole('button', { name: 'Konto und Gerät' }).click();
    await expectAccessible();
    await button('Abmelden').click();
    await page.waitForURL('**/account/sign-in?signedOut=1');
    const left = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('buergerweg-crew');
          opening.onsuccess = () => {
            const stores = ['reports', 'permits', 'photos', 'state'];
            const tx = opening.result.transaction(stores);
            const counts = stores.map((name) => tx.objectStore(name).count());
            tx.oncomplete = () => resolve(counts.reduce((sum, { result }) => sum + result, 0));
          };
        }),
    );
    expect(left).toBe(0);
  });
});

test('a session that was taken away empties the phone at the next look', async () => {
  await addUser(server, 'leaving@example.org', 'crew');
  await signInBrowser(server, page.context(), 'leaving@example.org');
  await page.goto(`${server.url}/crew`);
  await page.locator('.bw-report').first().waitFor();
  await server.cli(['user', 'role', '--email', 'leaving@example.org', '--role', 'citizen']);
  await page.reload();
  await page.waitForURL('**/account/sign-in?returnTo=%2Fcrew');
});
