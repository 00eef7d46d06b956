import { readdirSync } from 'node:fs';
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

test('every drawn screen has the size of its phone or desk', async () => {
  const widths = { phone: 360, desk: 1280 } as const;
  const drawn = readdirSync('docs/screens').filter((name) => name.endsWith('.png'));
  expect(drawn.length).toBeGreaterThan(300);
  const wrong: string[] = [];
  for (const name of drawn) {
    const { width, height } = await sharp(path.join('docs/screens', name)).metadata();
    const device = /-(phone|desk)-(?:light|dark)\.png$/.exec(name)?.[1] as keyof typeof widths | undefined;
    if (!device || width !== widths[device] || height !== 800) wrong.push(`${name}: ${width} × ${height}`);
  }
  expect(wrong).toEqual([]);
});
