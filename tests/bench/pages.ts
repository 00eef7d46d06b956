import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { discardPhone, openPhone } from '../helpers/browser';
import { keptPhoto } from '../helpers/capture';
import { startServer } from '../helpers/server';
import { benchmarkIndex, scriptBytes, sizeRow, slowDown, slowdownFor } from './browser';
import { makePhotos } from './ingest';
import { ms, percentile, type Row } from './row';

const position = { latitude: 51.3503, longitude: 8.2836, accuracy: 8 };

const STARTS = 7;

async function untilControlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker?.controller !== null, undefined, {
    timeout: 30_000,
  });
}

interface Start {
  /** ms from the start of the navigation until a real tap has reached the camera. */
  readonly tapMs: number;
  readonly paintMs: number;
}

/** A page that holds one button for the camera and nothing else: what the browser itself takes. */
const bare = `<!doctype html><meta name=viewport content="width=device-width">
<button style="height:200px;width:100%" onclick="document.querySelector('input').click()">Camera</button>
<input type=file hidden>`;

/**
 * Opens an address in a new tab on a slow phone and taps as soon as something is painted. Nothing but the tap waits
 * for the page: what an own question to it would cost is not counted.
 */
async function startSlowly(page: Page, url: string, spot: { x: number; y: number }, rate: number) {
  const session = await page.context().newCDPSession(page);
  const tap = async () => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [spot] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await page.exposeBinding('painted', tap);
  await page.addInitScript(() => {
    const bag = window as unknown as { painted(): void; opened?: number };
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) bag.painted();
    }).observe({ type: 'paint', buffered: true });
    addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof HTMLInputElement && target.type === 'file') bag.opened ??= performance.now();
      },
      true,
    );
  });
  await slowDown(page, rate);
  const camera = page.waitForEvent('filechooser');
  await page.goto(url, { waitUntil: 'commit' });
  const chooser = await camera;
  const start: Start = await page.evaluate(() => ({
    tapMs: (window as unknown as { opened: number }).opened,
    paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  return { chooser, start };
}

interface Starts {
  /** How many times slower the processor was. */
  readonly rate: number;
  readonly ours: Start[];
  readonly bare: Start[];
}

/**
 * Starts of the capture with the server dead, on a mid-range phone and with the processor slowed down four times
 * whatever the machine. The photo that is chosen at once must arrive: no tap is lost.
 */
async function offlineStarts(
  url: string,
  server: { kill(): Promise<void>; start(): Promise<void> },
  photo: string,
): Promise<{ index: number; phone: Starts; four: Starts }> {
  const phone = await openPhone({ position });
  const index = await benchmarkIndex(phone.context);
  const page = await phone.context.newPage();
  await page.goto(`${url}/report`);
  await untilControlled(page);
  await page.waitForTimeout(1500);
  const box = await page.locator('.bw-task .bw-btn--hero').boundingBox();
  if (!box) throw new Error('The button for the camera is not there.');
  const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await server.kill();
  const stranger = createServer((_, response) => response.setHeader('content-type', 'text/html').end(bare));
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const { port } = stranger.address() as AddressInfo;
  const startsAt = async (rate: number): Promise<Starts> => {
    const found: Starts = { rate, ours: [], bare: [] };
    for (let i = 0; i < STARTS; i++) {
      found.ours.push(await startOffline(await phone.context.newPage(), url, spot, photo, rate));
      const other = await phone.context.newPage();
      const point = { x: spot.x, y: 100 };
      found.bare.push((await startSlowly(other, `http://127.0.0.1:${port}`, point, rate)).start);
      await other.close();
    }
    return found;
  };
  const onPhone = await startsAt(slowdownFor(index));
  const four = await startsAt(4);
  stranger.close();
  await discardPhone(phone);
  await server.start();
  return { index, phone: onPhone, four };
}

async function startOffline(
  page: Page,
  url: string,
  spot: { x: number; y: number },
  photo: string,
  rate: number,
): Promise<Start> {
  const { chooser, start } = await startSlowly(page, `${url}/report`, spot, rate);
  await chooser.setFiles(photo);
  await keptPhoto(page).waitFor();
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await page.getByRole('button', { name: 'Entwurf löschen' }).click();
  await page.waitForURL(`${url}/`);
  await page.close();
  return start;
}

/** Longest main-thread task while a 12-MP photo is prepared on the phone's page. */
async function photoTasks(url: string, photo: string): Promise<{ longest: number; total: number }> {
  const phone = await openPhone({ position });
  const page = await phone.context.newPage();
  await page.goto(`${url}/report`, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const bag = window as unknown as { tasks: number[] };
    bag.tasks = [];
    new PerformanceObserver((list) =>
      bag.tasks.push(...list.getEntries().map((entry) => entry.duration)),
    ).observe({
      type: 'longtask',
    });
  });
  const startedAt = performance.now();
  await page.locator('input[type=file]').first().setInputFiles(photo);
  // With a good position the place needs no step, and what is kept is named by its label.
  await page.getByRole('region', { name: 'Foto und Ort gespeichert' }).waitFor();
  const total = performance.now() - startedAt;
  await page.waitForTimeout(500);
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  await discardPhone(phone);
  return { longest: Math.max(0, ...tasks), total };
}

function startRow({ index, phone, four }: Awaited<ReturnType<typeof offlineStarts>>): Row {
  const median = (list: readonly Start[], of: keyof Start) =>
    percentile(
      list.map((start) => start[of]),
      0.5,
    );
  const tap = median(phone.ours, 'tapMs');
  const bareTap = ({ bare }: Starts) => `bare page with one button ${ms(median(bare, 'tapMs'))}`;
  return {
    name: 'capture screen, server dead, mid-range phone',
    measured: ms(tap),
    comparedWith:
      `median of ${STARTS} new tabs until a tap reaches the camera, processor ÷ ${phone.rate} (index ` +
      `${Math.round(index)}), painted after ${ms(median(phone.ours, 'paintMs'))}, ${bareTap(phone)}; ` +
      `÷ 4 on this machine: ${ms(median(four.ours, 'tapMs'))}, ${bareTap(four)}`,
    result: ms(tap),
    limit: '≤ 500 ms',
    isMet: tap <= 500,
  };
}

/** What a phone has to load and wait for. */
export async function pages(): Promise<Row[]> {
  const server = await startServer();
  const folder = await mkdtemp(path.join(tmpdir(), 'buergerweg-bench-'));
  const phone = await openPhone();
  try {
    const capture = await scriptBytes(phone.context, `${server.url}/report`);
    const mapPage = await scriptBytes(phone.context, `${server.url}/map`);
    await discardPhone(phone);
    const [photo] = await makePhotos(folder, 1);
    const tasks = await photoTasks(server.url, photo as string);
    const starts = await offlineStarts(server.url, server, photo as string);
    return [
      sizeRow('scripts of the capture page before the first tap', capture, 140),
      sizeRow('scripts of the map page', mapPage, 165),
      {
        name: '12-MP photo ready on the phone’s page',
        measured: ms(tasks.total),
        comparedWith: `longest main-thread task: ${tasks.longest === 0 ? 'none over 50 ms' : ms(tasks.longest)}`,
        result: ms(tasks.longest),
        limit: 'no task over 50 ms',
        isMet: tasks.longest <= 50,
      },
      startRow(starts),
    ];
  } finally {
    await server.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}
