/**
 * `npm run screens [-- name …]`: draws every screen at phone and desk width, light and dark, into docs/screens.
 * `npm run screens -- --walk [name …]`: draws nothing, but walks each one by keyboard, enlarged and with axe, and
 * says what is wrong.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { chromiumHere } from '../helpers/browser';
import { startServer } from '../helpers/server';
import { drawInstallScreens } from './install';
import { prepareTown } from './prepare';
import { screens } from './screens';
import { expectStyled } from './styled';
import { walk } from './walk';

const sizes = { phone: { width: 360, height: 800 }, desk: { width: 1280, height: 800 } } as const;
const folder = path.resolve('docs/screens');
mkdirSync(folder, { recursive: true });

/** A small file: these pictures lie in the repository. */
async function draw(page: Page, name: string): Promise<void> {
  await sharp(await page.screenshot())
    .png({ palette: true, effort: 7 })
    .toFile(path.join(folder, `${name}.png`));
}

// With a mail server that nobody reaches, so that the screens show everything there is.
const server = await startServer({ SMTP_URL: 'smtp://127.0.0.1:9' });
const WALK = '--walk';
const isWalk = process.argv.includes(WALK);
const looks = isWalk
  ? ([
      ['phone', 'light'],
      ['desk', 'dark'],
    ] as const)
  : ([
      ['phone', 'light'],
      ['phone', 'dark'],
      ['desk', 'light'],
      ['desk', 'dark'],
    ] as const);
const browser = await chromium.launch({
  ...chromiumHere,
  // The browser's own words, such as those of a file field, are those of a German phone.
  env: { ...process.env, LANGUAGE: 'de' },
});
try {
  const town = await prepareTown(server);
  const wanted = process.argv.slice(2).filter((word) => word !== WALK);
  if (!isWalk && (wanted.length === 0 || wanted.includes('install'))) await drawInstallScreens(browser, town);
  for (const screen of screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const found: string[] = [];
    for (const [size, theme] of looks) {
      const context = await browser.newContext({
        viewport: sizes[size],
        colorScheme: theme,
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
        geolocation: { latitude: 51.3503, longitude: 8.2836, accuracy: 8 },
        permissions: ['geolocation'],
        hasTouch: size === 'phone',
      });
      if (screen.as) await context.addCookies([...town.sessions[screen.as].cookies]);
      const page = await context.newPage();
      const note = (line: string) => found.push(`${screen.name} (${size}, ${theme}) ${line}`);
      try {
        await screen.open(page, town);
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(400);
        await expectStyled(page);
        if (isWalk) (await walk(page)).forEach(note);
        else await draw(page, `${screen.name}-${size}-${theme}`);
      } catch (error) {
        note(String(error).split('\n', 1)[0] ?? '');
      }
      await context.close();
    }
    console.log([screen.name, ...found].join('\n  '));
    if (found.length > 0) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.dispose();
}
