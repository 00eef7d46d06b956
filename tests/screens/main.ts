/** `npm run screens [name …]`: draws every screen at phone and desk width, light and dark, into docs/screens. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { startServer } from '../helpers/server';
import { drawInstallScreens } from './install';
import { prepareTown } from './prepare';
import { screens } from './screens';

const sizes = { phone: { width: 360, height: 800 }, desk: { width: 1280, height: 800 } } as const;
const folder = path.resolve('docs/screens');
mkdirSync(folder, { recursive: true });

// With a mail server that nobody reaches, so that the screens show everything there is.
const server = await startServer({ SMTP_URL: 'smtp://127.0.0.1:9' });
const failed: string[] = [];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  // The browser's own words, such as those of a file field, are those of a German phone.
  env: { ...process.env, LANGUAGE: 'de' },
});
try {
  const town = await prepareTown(server);
  const wanted = process.argv.slice(2);
  if (wanted.length === 0 || wanted.includes('install')) await drawInstallScreens(browser, town);
  for (const screen of screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    for (const [size, viewport] of Object.entries(sizes)) {
      for (const theme of ['light', 'dark'] as const) {
        const context = await browser.newContext({
          viewport,
          colorScheme: theme,
          locale: 'de-DE',
          timezoneId: 'Europe/Berlin',
          geolocation: { latitude: 51.3503, longitude: 8.2836, accuracy: 8 },
          permissions: ['geolocation'],
          hasTouch: size === 'phone',
        });
        if (screen.as) await context.addCookies([...town.sessions[screen.as].cookies]);
        const page = await context.newPage();
        await screen.open(page, town).catch((error: Error) => {
          failed.push(`${screen.name} (${size}, ${theme}): ${error.message.split('\n', 1)[0]}`);
        });
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(400);
        const file = path.join(folder, `${screen.name}-${size}-${theme}.png`);
        await sharp(await page.screenshot())
          .png({ palette: true, effort: 7 })
          .toFile(file);
        await context.close();
      }
    }
    console.log(screen.name);
  }
} finally {
  await browser.close();
  await server.dispose();
}
for (const line of failed) console.error(line);
if (failed.length > 0) process.exitCode = 1;
