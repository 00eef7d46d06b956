import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { kB, type Row } from './row';

/** Brotli bytes of all scripts a page loads by itself, without those the worker fetches. */
export async function scriptBytes(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' && !response.fromServiceWorker())
      scripts.add(response.url());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.close();
  const bodies = await Promise.all(
    [...scripts].map(async (script) => (await context.request.get(script)).body()),
  );
  return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
}

export const sizeRow = (name: string, bytes: number, limit: number): Row => ({
  name,
  measured: kB(bytes),
  comparedWith: 'brotli, everything the page loads by itself',
  result: kB(bytes),
  limit: `≤ ${limit} kB`,
  isMet: bytes <= limit * 1000,
});

/** Makes the page as slow as a cheap phone. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
