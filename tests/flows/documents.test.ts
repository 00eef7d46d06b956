import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessible';
import { discardPhone, openBeforeScripts, openPhone, type Phone } from '../helpers/browser';
import { putDocument, putImport } from '../helpers/documents';
import { useDataDir } from '../helpers/factories';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let closeData: () => Promise<void>;
let device: Phone;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  closeData = useDataDir(server.dataDir);
  await putImport();
  await putDocument('L01X00T47');
  await putDocument('C01X00T47', { type: 'passport', status: 'atPost' });
});
afterAll(async () => {
  await closeData();
  await server.dispose();
});
afterEach(() => discardPhone(device));

async function take(options: Parameters<typeof openPhone>[0] = {}): Promise<void> {
  device = await openPhone(options);
  page = device.context.pages()[0] ?? (await device.context.newPage());
}
const heading = () => page.getByRole('heading', { level: 1 }).innerText();
const show = () => page.getByRole('button', { name: 'Stand anzeigen' }).click();
const fromStart = async () => {
  await page.goto(server.url);
  await page
    .getByRole('link', { name: /Ist mein Ausweis fertig/ })
    .first()
    .click();
  await page.waitForURL(`${server.url}/documents`);
};

describe('without JavaScript on a phone', () => {
  test('one tap, one field, one answer, for one look', async () => {
    await take({ javaScript: false });
    await fromStart();
    await page.getByLabel('Nummer des neuen Dokuments').fill('l01x 00t47');
    await show();
    expect(await heading()).toMatch(/Ihr Personal.?ausweis liegt für Sie bereit/);
    expect(await page.getByRole('img', { name: /Jetzt: Abholbereit/ }).isVisible()).toBe(true);
    expect(await page.getByText('ausweis mitbringen').or(page.getByText('Ausweis mitbringen')).count()).toBe(
      1,
    );
    expect(await page.getByText(/^Stand: heute/).isVisible()).toBe(true);
    await page.reload();
    expect(await heading()).toBe('Die Antwort ist nicht mehr da');
  });

  test('what is wrong is said at the field, with an example', async () => {
    await take({ javaScript: false });
    await page.goto(`${server.url}/documents`);
    await page.getByRole('radio', { name: 'Reisepass' }).check();
    await page.getByLabel('Nummer des neuen Dokuments').fill('L01X');
    await show();
    await page.waitForURL(/\?number=number/);
    expect(await page.title()).toMatch(/^Fehler:/);
    expect(await page.locator('#number-error').innerText()).toContain('zum Beispiel L01X 00T47.');
    expect(await page.locator('input[value=passport]').isChecked()).toBe(true);
    expect(page.url()).not.toContain('L01X');
  });
});

describe('with JavaScript', () => {
  test('what is entered before the scripts are there counts as soon as they are', async () => {
    await take();
    const letGo = await openBeforeScripts(page, `${server.url}/documents`);
    const field = page.getByLabel('Nummer des neuen Dokuments');
    await page.getByRole('radio', { name: 'Reisepass' }).check();
    await field.pressSequentially('c01x00t47');
    letGo();
    await expect.poll(() => field.inputValue()).toBe('C01X 00T47');
    await show();
    await page.waitForURL(/\/documents\/result\//);
    expect(await heading()).toContain('Reisepass');
  });

  test('a wrong check digit is said before anything is sent; what is typed is grouped', async () => {
    await take();
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url());
    });
    await page.goto(`${server.url}/documents`, { waitUntil: 'networkidle' });
    const field = page.getByLabel('Nummer des neuen Dokuments');
    await field.pressSequentially('lo1xoot472');
    expect(await field.inputValue()).toBe('L01X 00T47 2');
    await show();
    expect(await page.locator('#number-error').innerText()).toContain('Bitte prüfen Sie die Nummer.');
    expect(await field.inputValue()).toBe('L01X 00T47 2');
    expect(posts).toEqual([]);
    await page.getByRole('radio', { name: 'Reisepass' }).check();
    await expect.poll(() => page.getByText(/beginnen meist Personal/).isVisible()).toBe(true);
  });

  test('an answer is gone when its page is left, and nothing of it stays on the phone', async () => {
    await take();
    await fromStart();
    const field = page.getByLabel('Nummer des neuen Dokuments');
    await page.waitForLoadState('networkidle');
    await field.fill('L01X00T471');
    await show();
    await page.waitForURL(/\/documents\/result\//);
    expect(await heading()).toContain('bereit');
    await page.getByRole('button', { name: 'Drucken' }).waitFor();
    await page.getByRole('link', { name: /Jemand anderes/ }).click();
    await page.getByRole('heading', { name: 'Vollmacht zum Abholen' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Die Antwort ist nicht mehr da' }).waitFor();
    await page.goBack();
    await page.waitForURL(`${server.url}/documents`);
    expect(await field.inputValue()).toBe('');
    expect(await leftBehind(page)).not.toMatch(/L01X\s?00T47|liegt für Sie bereit/);
  });

  test('without a network the form says so calmly and keeps what was typed', async () => {
    await take();
    await page.goto(`${server.url}/documents`, { waitUntil: 'networkidle' });
    await page.getByLabel('Nummer des neuen Dokuments').fill('L01X00T47');
    await device.context.setOffline(true);
    await show();
    await page.getByText('Dafür brauchen Sie eine Verbindung zum Internet.').waitFor();
    expect(await page.getByLabel('Nummer des neuen Dokuments').inputValue()).toBe('L01X 00T47');
    await device.context.setOffline(false);
  });
});

/** Everything this page's origin has put away, as text. */
const leftBehind = (from: Page): Promise<string> =>
  from.evaluate(async () => {
    const found: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    found.push(document.cookie, JSON.stringify(history.state));
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(request.url);
        if (/documents/.test(request.url)) found.push((await (await cache.match(request))?.text()) ?? '');
      }
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      for (const store of db.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const all = db.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => resolve(all.result);
        });
        found.push(JSON.stringify(rows));
      }
      db.close();
    }
    return found.join('\n');
  });

test.each([
  ['light', false],
  ['dark', true],
])('form, answers and letter are free of axe findings and nothing is too wide: %s', async (_name, dark) => {
  await take({ dark });
  const number = page.getByLabel('Nummer des neuen Dokuments');
  await page.goto(`${server.url}/documents`, { waitUntil: 'networkidle' });
  await expectAccessible(page, 'form');
  await number.fill('L01');
  await show();
  await expectAccessible(page, 'form with an error');
  for (const [kind, typed] of [
    ['Personalausweis', 'L01X00T47'],
    ['Reisepass', 'C01X00T47'],
    ['Reisepass', 'C01X00T40'],
  ] as const) {
    await page.goto(`${server.url}/documents`, { waitUntil: 'networkidle' });
    await page.getByRole('radio', { name: new RegExp(kind.replace('nala', 'nal.?a')) }).check();
    await number.fill(typed);
    await show();
    await page.waitForURL(/\/documents\/result\//);
    await expectAccessible(page, `answer to ${typed}`);
  }
  await page.goto(`${server.url}/documents/pickup`);
  await expectAccessible(page, 'letter');
});
