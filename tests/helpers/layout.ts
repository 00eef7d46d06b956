import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Begins to measure how much the pages of this browser jump while they load. */
export const watchShifts = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const seen = { shifts: [] as { value: number; what: string }[] };
    Object.assign(window, { seenShifts: seen });
    const describe = (node: Node | undefined) =>
      node instanceof Element ? node.outerHTML.slice(0, 120) : (node?.textContent ?? '').slice(0, 60);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node?: Node }[];
        };
        if (shift.hadRecentInput) continue;
        seen.shifts.push({
          value: shift.value,
          what: shift.sources.map(({ node }) => describe(node)).join(' | '),
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** The sum of all jumps of the page so far (Cumulative Layout Shift), and what jumped. */
export async function shiftsOf(page: Page): Promise<{ sum: number; what: readonly string[] }> {
  const shifts = await page.evaluate(
    () =>
      (window as unknown as { seenShifts: { shifts: { value: number; what: string }[] } }).seenShifts.shifts,
  );
  return {
    sum: shifts.reduce((sum, { value }) => sum + value, 0),
    what: shifts.map(({ value, what }) => `${value.toFixed(4)} ${what}`),
  };
}

/** Words that do not fit into what surrounds them, and how far the page reaches beyond its width. */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const excess = document.documentElement.scrollWidth - window.innerWidth;
    if (excess > 0) {
      const furthest = [...document.querySelectorAll('body *')].reduce((one, other) =>
        other.getBoundingClientRect().right > one.getBoundingClientRect().right ? other : one,
      );
      found.push(`the page is ${excess} px too wide: ${furthest.outerHTML.slice(0, 140)}`);
    }
    for (const element of document.querySelectorAll<HTMLElement>(
      'a, button, label, p, li, h1, h2, h3, .bw-state, dt, dd',
    )) {
      const style = getComputedStyle(element);
      if (!element.checkVisibility() || style.clipPath !== 'none' || style.overflowX === 'auto') continue;
      if (element.closest('.leaflet-container, .bw-chips, .bw-hide, .bw-skip, noscript')) continue;
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (isCut && style.display !== 'inline') found.push(`cut: ${element.outerHTML.slice(0, 140)}`);
    }
    return found;
  });

/** Nothing of the page is cut on a phone of 320 pixels, nor on one enlarged to 200 %. */
export async function expectFits(page: Page, what: string): Promise<void> {
  const before = page.viewportSize();
  const wrong: string[] = [];
  for (const width of [320, 180]) {
    await page.setViewportSize({ width, height: 640 });
    for (const line of await misfits(page)) wrong.push(`${what} at ${width}: ${line}`);
  }
  if (before) await page.setViewportSize(before);
  expect(wrong).toEqual([]);
}

/** Letters, words and lines apart as WCAG 1.4.12 asks that people may set them. */
export const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
