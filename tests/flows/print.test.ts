import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followToken } from '@/lib/reports/follow-token';
import { addUser, signInBrowser } from '../helpers/accounts';
import { desk, discardPhone, openPhone, type Phone } from '../helpers/browser';
import { makeReport, useDataDir } from '../helpers/factories';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let browser: Phone;
let page: Page;
let closeData: () => Promise<void>;

beforeAll(async () => {
  server = await startServer();
  closeData = useDataDir(server.dataDir);
  await addUser(server, 'frau.schulte@example.org', 'staff');
  browser = await openPhone({ viewport: desk });
  page = await browser.context.newPage();
});
afterAll(async () => {
  await discardPhone(browser);
  await closeData();
  await server.dispose();
});

/** The page on paper: how many sheets, and the pixels of the number's letters. */
async function printed(code: string) {
  await page.emulateMedia({ media: 'print' });
  const size = await page
    .getByText(code, { exact: true })
    .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize));
  const navigation = await page.locator('nav:visible, header a:visible, button:visible').count();
  const data = new Uint8Array(await page.pdf({ format: 'A4' }));
  const sheets = await getDocument({ data }).promise;
  await page.emulateMedia({ media: 'screen' });
  return { size, navigation, sheets: sheets.numPages };
}

test('the page of a report is one sheet: number, QR code, no navigation', async () => {
  const report = await makeReport({ place: 'Steinstraße 18' });
  await page.goto(`${server.url}/follow/${followToken(report.id)}`);
  await page.getByRole('button', { name: 'Seite drucken' }).waitFor();
  const paper = await printed(report.trackingCode);
  expect(paper).toMatchObject({ sheets: 1, navigation: 0 });
  expect(paper.size).toBeGreaterThanOrEqual(36);
});

test('the sheet for people at the counter is one sheet: number, QR code, no navigation', async () => {
  await signInBrowser(server, browser.context, 'frau.schulte@example.org');
  await page.goto(`${server.url}/staff/new`);
  await page.fill('#place', 'Freienohl');
  await page.selectOption('#category', 'drain');
  await page.getByRole('button', { name: 'Meldung speichern' }).click();
  await page.getByRole('heading', { name: 'Aufgenommen' }).waitFor();
  const paper = await printed((await page.locator('.st-code').textContent()) ?? '');
  expect(paper).toMatchObject({ sheets: 1, navigation: 0 });
  expect(paper.size).toBeGreaterThanOrEqual(36);
});
