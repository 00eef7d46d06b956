import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { locales } from '@/lib/i18n/locales';
import { type Screenshot, screenshotPath, screenshotSizes, screenshots } from '@/lib/pwa/screenshots';
import type { Town } from './prepare';
import { expectStyled } from './styled';

const pathOf = ({ name }: Screenshot, town: Town): string =>
  ({ start: '/', map: '/map', follow: town.followUrl })[name];

/** Draws the pictures of the installation dialog, in both languages, into public/screens. */
export async function drawInstallScreens(browser: Browser, town: Town): Promise<void> {
  await mkdir('public/screens', { recursive: true });
  for (const locale of locales) {
    for (const screenshot of screenshots) {
      const { width, height, scale } = screenshotSizes[screenshot.form];
      const page = await browser.newPage({
        viewport: { width: width / scale, height: height / scale },
        deviceScaleFactor: scale,
        colorScheme: 'light',
        timezoneId: 'Europe/Berlin',
      });
      const prefix = locale === 'de' ? '' : `/${locale}`;
      await page.goto(town.url + prefix + pathOf(screenshot, town), { waitUntil: 'networkidle' });
      await page.waitForTimeout(1000);
      await expectStyled(page);
      await sharp(await page.screenshot())
        .webp({ quality: 82, effort: 6 })
        .toFile(path.join('public', screenshotPath(locale, screenshot)));
      await page.close();
    }
  }
}
