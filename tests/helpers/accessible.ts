import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * What axe finds on the screen as it is now. It looks at one document (`setLegacyMode`): nothing of ours has frames,
 * and putting their results together opens another page each time.
 * @param tags only rules with one of these; all by default
 */
export async function axeViolations(page: Page, tags: readonly string[] = []) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  return (await (tags.length > 0 ? axe.withTags([...tags]) : axe).analyze()).violations;
}

/** No accessibility error on the screen as it is now, and nothing reaches beyond its width. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await page.evaluate(titleStays);
  const violations = await axeViolations(page);
  const found = violations.map(({ id, nodes }) => [what, id, nodes.map(({ html }) => html)]);
  expect(found).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect([what, Math.max(0, tooWide)]).toEqual([what, 0]);
}

/** After a link within the page the old title goes first and the new one comes a moment after the words. */
function titleStays(): Promise<void> {
  return new Promise((resolve) => {
    let since = performance.now();
    const timer = setInterval(() => {
      if (document.title === '') since = performance.now();
      if (performance.now() - since < 200) return;
      clearInterval(timer);
      resolve();
    }, 25);
  });
}

/** What a form says of its answer stands in the window, wherever its button is. */
export const isInView = (said: Locator): Promise<boolean> =>
  said.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
