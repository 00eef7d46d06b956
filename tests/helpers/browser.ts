import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const phone = { width: 360, height: 800 };
export const desk = { width: 1280, height: 800 };

export interface Phone {
  readonly context: BrowserContext;
  readonly profile: string;
}

interface PhoneOptions {
  /** A profile folder to go on with. */
  readonly profile?: string;
  /** The profile outlives the browser, so that it can be killed and started again; else it ends with the phone. */
  readonly isKept?: boolean;
  readonly viewport?: { width: number; height: number };
  readonly dark?: boolean;
  readonly javaScript?: boolean;
  /** WGS 84 with accuracy in metres; without it the position is denied. */
  readonly position?: { latitude: number; longitude: number; accuracy: number };
}

const launch = { executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, args };

/** One browser for all phones of a test file that keep nothing: starting one takes seconds. */
let shared: Promise<Browser> | undefined;

/** Ends the browser that the phones of a test file have shared. */
export async function closeSharedBrowser(): Promise<void> {
  await (await shared)?.close();
  shared = undefined;
}

/** A real Chromium with storage of its own. */
export async function openPhone(options: PhoneOptions = {}): Promise<Phone> {
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'buergerweg-phone-')));
  const settings = {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: options.viewport ?? phone,
    colorScheme: options.dark ? 'dark' : 'light',
    javaScriptEnabled: options.javaScript ?? true,
    hasTouch: (options.viewport ?? phone).width < 600,
    serviceWorkers: 'allow',
    ...(options.position ? { geolocation: options.position, permissions: ['geolocation'] } : {}),
  } as const;
  if (options.profile || options.isKept)
    return { context: await chromium.launchPersistentContext(profile, { ...launch, ...settings }), profile };
  shared ??= chromium.launch(launch);
  return { context: await (await shared).newContext(settings), profile };
}

/** Closes the browser, or its part of the shared one, and throws its profile away. */
export async function discardPhone({ context, profile }: Phone): Promise<void> {
  await context.close();
  await rm(profile, { recursive: true, force: true });
}
