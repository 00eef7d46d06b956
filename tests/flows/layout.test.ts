import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, discardPhone, openPhone, phone } from '../helpers/browser';
import { misfits, shiftsOf, spaceText, watchShifts } from '../helpers/layout';
import { plantReport } from '../helpers/phone-outbox';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let report: string;
beforeAll(async () => {
  server = await startServer();
  await server.cli(['seed', '--reports', '60']);
  const list = await (await fetch(`${server.url}/map/list?state=done`)).text();
  report = /href="(\/report\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
});
afterAll(() => server.dispose());

const screens = (): readonly string[] => [
  '/',
  '/map',
  '/map/list?works=1',
  report,
  '/services',
  '/services/sondernutzung',
  '/mailbox',
  '/outbox',
  '/report',
  '/report/plain',
  '/follow',
  '/legal/privacy',
  '/account/sign-in',
  '/gibt-es-nicht',
];

/** All screens one after the other; `look` says what is wrong with each. */
async function walk(page: Page, look: (path: string) => Promise<readonly string[]>, prefix = '') {
  const wrong: string[] = [];
  for (const path of screens()) {
    await page.goto(server.url + prefix + path, { waitUntil: 'networkidle' });
    for (const line of await look(path)) wrong.push(`${path}: ${line}`);
  }
  expect(wrong).toEqual([]);
}

test.each([
  ['phone', phone],
  ['desk', desk],
])(
  'on a %s nothing jumps while a screen loads, and nothing is cut when its letters, words and lines stand apart',
  async (_, viewport) => {
    const device = await openPhone({ viewport });
    await watchShifts(device.context);
    const page = device.context.pages()[0] ?? (await device.context.newPage());
    await walk(page, async () => {
      await page.waitForTimeout(300);
      const { sum, what } = await shiftsOf(page);
      await spaceText(page);
      return [...(sum < 0.02 ? [] : [`${sum.toFixed(3)} of ${what.join('; ')}`]), ...(await misfits(page))];
    });
    await discardPhone(device);
  },
);

test('the line of what waits has its room before it is there', async () => {
  const device = await openPhone();
  const page = device.context.pages()[0] ?? (await device.context.newPage());
  await device.context.route('**/api/reports/*', (route) => route.abort());
  await page.goto(server.url, { waitUntil: 'networkidle' });
  await plantReport(page);
  await page.goto(`${server.url}/services`);
  await page.locator('.bw-strip').waitFor();
  await watchShifts(device.context);
  for (const path of ['/', '/services', '/map/list']) {
    await page.goto(server.url + path);
    await page.locator('.bw-strip').waitFor();
    const { sum, what } = await shiftsOf(page);
    expect(sum, `${path}: ${what.join('; ')}`).toBeLessThan(0.02);
  }
  await discardPhone(device);
});

describe('enlarged to 200 %', () => {
  test.each([
    ['a desk at 200 %', { width: 640, height: 400 }, ''],
    ['a phone of 320 pixels', { width: 320, height: 640 }, ''],
    ['a phone of 320 pixels in English', { width: 320, height: 640 }, '/en'],
    ['a phone at 200 %', { width: 180, height: 400 }, ''],
  ])('nothing is cut on %s', async (_, viewport, prefix) => {
    const device = await openPhone({ viewport });
    const page = device.context.pages()[0] ?? (await device.context.newPage());
    await walk(page, () => misfits(page), prefix);
    await discardPhone(device);
  });
});
