import type { Page } from 'playwright-core';
import type { Phone } from './browser';

/** Opens a page and waits until the worker answers for it. */
export async function openWithWorker({ context }: Phone, origin: string, path = '/outbox'): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(origin + path);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}
