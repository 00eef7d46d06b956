import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { discardPhone, openPhone, type Phone } from '../helpers/browser';
import { press, takePhoto, tile, townHall } from '../helpers/capture';
import { reportsIn } from '../helpers/phone-outbox';
import { largePhoto } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let phone: Phone;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.dispose());
afterEach(() => discardPhone(phone));

/** What an old browser has not; each runs in the page before anything of ours does. */
const missing = {
  OffscreenCanvas: () => Reflect.deleteProperty(globalThis, 'OffscreenCanvas'),
  'Web Locks': () => Reflect.deleteProperty(Navigator.prototype, 'locks'),
  'Background Sync and push': () => {
    Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync');
    Reflect.deleteProperty(globalThis, 'PushManager');
    Reflect.deleteProperty(globalThis, 'Notification');
  },
  'service workers': () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  'options of createImageBitmap': () => {
    const real = createImageBitmap;
    const old = (source: ImageBitmapSource, ...more: unknown[]) =>
      more.length > 0 ? Promise.reject(new TypeError('no options')) : real(source);
    Object.assign(globalThis, { createImageBitmap: old });
  },
  'requestIdleCallback, storage manager, badges and channels': () => {
    for (const name of ['requestIdleCallback', 'cancelIdleCallback', 'BroadcastChannel'])
      Reflect.deleteProperty(globalThis, name);
    for (const name of ['storage', 'setAppBadge', 'clearAppBadge'])
      Reflect.deleteProperty(Navigator.prototype, name);
  },
  'a UUID maker and structured clones': () => {
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
    Reflect.deleteProperty(globalThis, 'structuredClone');
  },
} as const;

async function sendReport(page: Page, photo: Buffer): Promise<string> {
  await page.goto(`${server.url}/report`);
  await page.getByText('Ort gefunden').waitFor();
  await takePhoto(page, 'Foto aufnehmen', photo);
  await tile(page, 'Fahrbahn').click();
  await press(page, 'Weiter');
  await press(page, 'Meldung senden');
  await page.getByRole('heading', { name: 'Wir haben Ihre Meldung erhalten' }).waitFor();
  return page.url().split('#saved-')[1] ?? '';
}

async function oldPhone(without: readonly (keyof typeof missing)[]): Promise<Page> {
  phone = await openPhone({ position: { ...townHall, accuracy: 8 } });
  for (const name of without) await phone.context.addInitScript(missing[name]);
  return phone.context.newPage();
}

const arrived = async (id: string) => (await reportsIn(server.dataDir)).filter((row) => row.id === id);

test.each(Object.keys(missing) as (keyof typeof missing)[])(
  'without %s a report goes out once, with its photo',
  async (name) => {
    const page = await oldPhone([name]);
    const id = await sendReport(page, await largePhoto(300_000));
    expect(await arrived(id)).toMatchObject([{ id, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  },
);

test('without any of it a report goes out once, and two tabs do not send it twice', async () => {
  const page = await oldPhone(Object.keys(missing) as (keyof typeof missing)[]);
  const second = await phone.context.newPage();
  await second.goto(`${server.url}/outbox`);
  const id = await sendReport(page, await largePhoto(300_000));
  await second.reload();
  await second.getByText('Fahrbahn').or(second.getByText('Schlagloch')).first().waitFor();
  expect(await arrived(id)).toHaveLength(1);
});
