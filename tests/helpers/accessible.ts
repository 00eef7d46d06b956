import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** No accessibility error on the screen as it is now, and nothing reaches beyond its width. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // After a link within the page the title comes a moment after the words.
  await page.waitForFunction(() => document.title !== '');
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => [what, id, nodes.map(({ html }) => html)]);
  expect(found).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect([what, Math.max(0, tooWide)]).toEqual([what, 0]);
}
