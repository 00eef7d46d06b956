import type { Page } from 'playwright-core';
import { axeViolations } from '../helpers/accessible';
import { misfits } from '../helpers/layout';

/** More stops than any screen has; whoever needs more is in a trap. */
const MOST_STOPS = 250;
/** Narrow as a phone, a desk at 200 %, a small phone, a phone at 200 %. */
const widths = [
  { width: 360, height: 800 },
  { width: 640, height: 400 },
  { width: 320, height: 640 },
  { width: 180, height: 400 },
] as const;

/** What is wrong at the stop the keyboard has reached; null when it has left the page. */
function lookAtStop(): { id: string; wrong: string[] } | null {
  const stop = document.activeElement;
  if (!(stop instanceof HTMLElement || stop instanceof SVGElement) || stop === document.body) return null;
  const marks = window as unknown as { walked?: Map<Element, string> };
  marks.walked ??= new Map();
  const isAgain = marks.walked.has(stop);
  const id = marks.walked.get(stop) ?? `${marks.walked.size}: ${stop.outerHTML.slice(0, 110)}`;
  marks.walked.set(stop, id);
  if (isAgain) return { id, wrong: ['comes again'] };
  const label = 'labels' in stop ? (stop as HTMLInputElement).labels?.[0] : undefined;
  const shown = [stop, label, stop.parentElement, stop.parentElement?.parentElement].filter(
    (element): element is HTMLElement => element instanceof Element,
  );
  const wrong: string[] = [];
  const boxOf = (element: Element) => element.getBoundingClientRect();
  const isSmall = (element: Element) => boxOf(element).width < 4 || boxOf(element).height < 4;
  const visible = isSmall(stop) || getComputedStyle(stop).opacity === '0' ? shown.slice(1) : shown;
  const seen = visible.find((element) => !isSmall(element));
  if (!seen) return { id, wrong: ['cannot be seen'] };
  const { left, right, top, bottom } = boxOf(seen);
  const isRinged = [...shown, ...stop.querySelectorAll('*')].some((element) =>
    [null, '::before', '::after'].some((part) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || /0px 0px 0px [1-9]/.test(boxShadow);
    }),
  );
  if (!isRinged) wrong.push('shows no focus');
  const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const hit = document.elementFromPoint(x, y);
  const isOwn = hit && (seen.contains(hit) || hit.contains(stop) || label?.contains(hit));
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
    wrong.push('is outside the screen');
  else if (!isOwn) wrong.push(`is covered by ${hit?.outerHTML.slice(0, 80)}`);
  return { id, wrong };
}

/** From the first to the last stop of the Tab key: each is seen, ringed, uncovered, and none holds on to the focus. */
async function byKeyboard(page: Page): Promise<string[]> {
  const found: string[] = [];
  // The runner of this script gives functions their names by a helper that the page does not have.
  await page.evaluate('globalThis.__name ??= (named) => named');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    // What scrolls or moves to show it has a moment.
    await page.waitForTimeout(50);
    const stop = await page.evaluate(lookAtStop);
    if (!stop || stop.wrong.includes('comes again')) return found;
    found.push(...stop.wrong.map((wrong) => `by keyboard ${wrong}: ${stop.id}`));
  }
  return [...found, 'the keyboard does not come to an end'];
}

/** What is wrong with a screen by keyboard, enlarged, and for assistive technology. */
export async function walk(page: Page): Promise<string[]> {
  const found: string[] = [];
  const headings = await page.locator('h1:visible').count();
  if (headings !== 1) found.push(`${headings} headings of the first level`);
  for (const { id, nodes } of await axeViolations(page))
    found.push(`axe ${id}: ${nodes[0]?.html.slice(0, 120)}`);
  found.push(...(await byKeyboard(page)));
  for (const viewport of widths) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(150);
    for (const misfit of await misfits(page)) found.push(`${viewport.width} px, ${misfit}`);
  }
  return found;
}
