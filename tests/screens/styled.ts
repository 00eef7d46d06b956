import type { Page } from 'playwright-core';

/** Throws where a page stands without its styles: it makes no picture. */
export async function expectStyled(page: Page): Promise<void> {
  const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  if (!font.includes('Fira Sans')) throw new Error(`${page.url()} has no styles: its font is ${font}`);
}
