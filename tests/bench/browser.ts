import { brotliCompressSync } from 'node:zlib';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import type { BrowserContext, Page } from 'playwright-core';
import { kB, percentile, type Row } from './row';

/**
 * Lighthouse slows the processor down four times, which makes a mid-range phone of a desktop with a benchmark index of
 * 1,500 to 2,000; its guide (docs/throttling.md there) says to lower that on weaker machines. Never raised above four.
 */
export const INDEX_OF_FOUR = 1750;
export const slowdownFor = (index: number): number =>
  Math.round(Math.min(4, Math.max(1, (4 * index) / INDEX_OF_FOUR)) * 10) / 10;

/** @returns Lighthouse's benchmark index of this machine: the median of five, each takes half a second */
export async function benchmarkIndex(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  const found: number[] = [];
  for (let i = 0; i < 5; i++) found.push(await page.evaluate(pageFunctions.computeBenchmarkIndex));
  await page.close();
  return percentile(found, 0.5);
}

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
