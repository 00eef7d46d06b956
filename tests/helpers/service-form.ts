import type { Page } from 'playwright-core';
import { FILES, REVIEW } from '@/lib/services/engine/tasks';
import type { Entered, EnteredRow, EnteredValue } from '@/lib/services/entered';

/** Where the engine's form stands: the step's id in the address. */
const stepOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** Answers one question; one that is hidden by a condition is left alone. */
async function enter(page: Page, name: string, value: string): Promise<void> {
  const choice = page.locator(`input:is([type=radio],[type=checkbox])[name="${name}"][value="${value}"]`);
  if ((await choice.count()) > 0) {
    if (await choice.isVisible()) await choice.check();
    return;
  }
  const field = page.locator(`[name="${name}"]:visible`).first();
  if ((await field.count()) === 0) return;
  const tag = await field.evaluate((element) => element.tagName);
  if (tag === 'SELECT') await field.selectOption(value);
  else await field.fill(value);
}

async function enterValue(page: Page, name: string, value: EnteredValue): Promise<void> {
  if (typeof value === 'string') {
    if (value !== '') await enter(page, name, value);
    return;
  }
  for (const [index, one] of value.entries()) {
    if (typeof one === 'string') await enter(page, name, one);
    else await enterRow(page, name, index, one);
  }
}

async function enterRow(page: Page, name: string, index: number, row: EnteredRow): Promise<void> {
  const first = page.locator(`[name^="${name}.${index}."]`).first();
  if ((await first.count()) === 0) {
    await page.locator(`button[name=go][value="add:${name}"]`).click();
    await first.waitFor({ state: 'attached' });
  }
  for (const [column, value] of Object.entries(row)) {
    const path = `${name}.${index}.${column}`;
    if (typeof value === 'string') await enter(page, path, value);
    else for (const one of value) await enter(page, path, one);
  }
}

/** Fills in the step that is shown; fields that are not shown are left out. */
async function fillStep(page: Page, entered: Entered): Promise<void> {
  for (const [name, value] of Object.entries(entered[stepOf(page)] ?? {}))
    await enterValue(page, name, value);
}

const MOST_PAGES = 60;

/**
 * Goes through the pages of the engine's form until the review, as a person with these answers does. Without
 * JavaScript a question that comes up by an answer is asked on the next try of the same page.
 */
export async function fillForm(
  page: Page,
  entered: Entered,
  files: readonly string[] = [],
): Promise<string[]> {
  const seen: string[] = [];
  await settled(page);
  for (let count = 0; count < MOST_PAGES && stepOf(page) !== REVIEW; count++) {
    const step = stepOf(page);
    seen.push(step);
    if (step === FILES) await addFiles(page, files);
    else if (step !== 'form') await fillStep(page, entered);
    await goOn(page);
  }
  return seen;
}

/** One file for each of the first slots; there when the page lists it. */
async function addFiles(page: Page, files: readonly string[]): Promise<void> {
  for (const [index, file] of files.entries()) {
    await page.locator('input[type=file]').nth(index).setInputFiles(file);
    await page.locator('.sv-files li').nth(index).waitFor();
  }
}

/**
 * Presses the main button and waits for what comes of it: another page, or the same one drawn anew with what is
 * wrong. The form that was left carries a mark, so that it is not taken for the next one.
 */
async function goOn(page: Page): Promise<void> {
  const before = page.url();
  await page.evaluate(() => document.querySelector('.sv-form')?.setAttribute('data-left', ''));
  await page.locator('.bw-dock').locator('a, button').first().click();
  await page.waitForFunction(
    (url) =>
      document.querySelector('[data-left]') === null &&
      (location.href !== url || document.querySelector('.bw-errors') !== null),
    before,
  );
  await settled(page);
}

/** The address changes before the page does: the form names its step itself. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForFunction(() => {
    const step = location.pathname.split('/').at(-1) ?? '';
    const named = document.querySelector<HTMLInputElement>('.sv-form input[name="step"]');
    return ['form', 'files', 'review'].includes(step) ? named === null : named?.value === step;
  });
}
