import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/**
 * Chrome's own list is replaced by the last one that is given, so Playwright's stands here, too (without Lens and Edge).
 * Ours are the first three: for each window, desktop Chrome builds an address bar and its chat out of web pages of its
 * own, 0.4 s of a core while the page that is looked at loads. No phone does.
 */
const featuresOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** How Chromium is started by tests, bench and screens. */
export const chromiumHere = {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${featuresOff.join(',')}`,
  ],
};

export const phone = { width: 360, height: 800 };
export const desk = { width: 1280, height: 800 };

export interface Phone {
  readonly context: BrowserContext;
  readonly profile: string;
}

interface PhoneOptions {
  /** A profile folder to go on with; a new one by default. */
  readonly profile?: string;
  readonly viewport?: { width: number; height: number };
  readonly dark?: boolean;
  readonly javaScript?: boolean;
  /** WGS 84 with accuracy in metres; without it the position is denied. */
  readonly position?: { latitude: number; longitude: number; accuracy: number };
}

/** A real Chromium with a profile on disk, so that it can be killed and started again. */
export async function openPhone(options: PhoneOptions = {}): Promise<Phone> {
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'buergerweg-phone-')));
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumHere,
    headless: true,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: options.viewport ?? phone,
    colorScheme: options.dark ? 'dark' : 'light',
    javaScriptEnabled: options.javaScript ?? true,
    hasTouch: (options.viewport ?? phone).width < 600,
    serviceWorkers: 'allow',
    ...(options.position ? { geolocation: options.position, permissions: ['geolocation'] } : {}),
  });
  return { context, profile };
}

/** Closes the browser and throws its profile away. */
export async function discardPhone({ context, profile }: Phone): Promise<void> {
  await context.close();
  await rm(profile, { recursive: true, force: true });
}

/** Opens a page whose scripts are still on their way. @returns lets them in */
export async function openBeforeScripts(page: Page, url: string): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/_next/static/chunks/main-app*', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(url, { waitUntil: 'commit' });
  return letGo;
}

/** Until React has taken the page over: keys and typing count from then on. */
export const untilAlive = (page: Page, selector = 'h1') =>
  page.waitForFunction(
    (wanted) =>
      Object.keys(document.querySelector(wanted) ?? {}).some((key) => key.startsWith('__reactProps')),
    selector,
  );
