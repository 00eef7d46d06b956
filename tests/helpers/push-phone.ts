import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';

/**
 * A browser as its push service sees it: its keys, and how it opens a message. Chromium without a window has
 * no push service, so the suite stands in for that one hop; the page, the server and the worker are real.
 */
export function pushPhone(endpoint: string) {
  const curve = createECDH('prime256v1');
  curve.generateKeys();
  const auth = randomBytes(16);
  const own = curve.getPublicKey();
  const derive = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, info, length));
  return {
    subscription: { endpoint, keys: { p256dh: own.toString('base64url'), auth: auth.toString('base64url') } },
    /** The words of a message (RFC 8291, one record of RFC 8188). @throws when it was not meant for this browser */
    open(message: Buffer): string {
      const [salt, keyLength] = [message.subarray(0, 16), message[20] ?? 0];
      const sender = message.subarray(21, 21 + keyLength);
      const sealed = message.subarray(21 + keyLength);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]);
      const secret = derive(curve.computeSecret(sender), auth, info, 32);
      const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
      const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12);
      const cipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
      const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
      return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
    },
  };
}

/** Lets the pages of a browser subscribe at the stand-in, as a browser with a push service would. */
export async function subscribesTo(
  page: Page,
  subscription: ReturnType<typeof pushPhone>['subscription'],
): Promise<void> {
  await page.addInitScript((made) => {
    const on = { endpoint: made.endpoint, toJSON: () => made } as unknown as PushSubscription;
    PushManager.prototype.getSubscription = async () => (localStorage.getItem('is-pushed') ? on : null);
    PushManager.prototype.subscribe = async () => {
      localStorage.setItem('is-pushed', 'yes');
      return on;
    };
  }, subscription);
}

/**
 * Hands a message to the page's real worker as the browser's push client would, and waits until it shows something.
 * DevTools drop a message whose worker is just starting; a push service would bring it again, too.
 */
export async function deliverPush(page: Page, data: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const registration = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const { origin } = new URL(page.url());
  const registrationId = await registration;
  const before = (await notificationsOf(page)).length;
  for (let tries = 0; tries < 5; tries += 1) {
    await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
    for (let looks = 0; looks < 20; looks += 1) {
      if ((await notificationsOf(page)).length > before) return;
      await page.waitForTimeout(200);
    }
  }
  throw new Error('The worker showed nothing.');
}

/** What the phone's notifications say now. */
export const notificationsOf = (page: Page) =>
  page.evaluate(async () => {
    const shown = await (await navigator.serviceWorker.ready).getNotifications();
    return shown.map(({ title, body, tag, data }) => ({ title, body, tag, url: data.url as string }));
  });
