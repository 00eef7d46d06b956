import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { screenshotPath, screenshotSizes, screenshots } from '@/lib/pwa/screenshots';

/** The picture in 18 × 18 grey dots, where words are too small to tell the language. */
const look = (locale: 'de' | 'en', screenshot: (typeof screenshots)[number]): Promise<Buffer> =>
  sharp(path.join('public', screenshotPath(locale, screenshot)))
    .greyscale()
    .resize(18, 18, { fit: 'fill' })
    .raw()
    .toBuffer();

test.each(screenshots)('$name, $form, looks alike in both languages, in its size', async (screenshot) => {
  const [german, english] = await Promise.all([look('de', screenshot), look('en', screenshot)]);
  const apart = german.map((grey, i) => Math.abs(grey - (english[i] ?? 0)));
  expect(apart.reduce((sum, one) => sum + one, 0) / apart.length).toBeLessThan(8);
  const { width, height } = await sharp(path.join('public', screenshotPath('en', screenshot))).metadata();
  const size = screenshotSizes[screenshot.form];
  expect({ width, height }).toEqual({ width: size.width, height: size.height });
});
