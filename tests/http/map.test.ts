import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTx } from '@/db/client';
import { reports } from '@/db/schema';
import { tileAt } from '@/lib/geo/mercator';
import { visibilities } from '@/lib/reports/status';
import { town } from '@/lib/town';
import { makePhoto, makeReport, makeReports, useDataDir } from '../helpers/factories';
import { freePort, startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let upstream: ChildProcess;
let upstreamUrl: string;
let closeFactories: () => Promise<void>;

beforeAll(async () => {
  const port = await freePort();
  upstreamUrl = `http://127.0.0.1:${port}`;
  upstream = spawn(process.execPath, [
    path.resolve(import.meta.dirname, '../helpers/tile-server.mjs'),
    String(port),
  ]);
  server = await startServer({
    TILES_UPSTREAM: `${upstreamUrl}/{z}/{x}/{y}.png`,
    TILES_ATTRIBUTION: '© Probe',
  });
  closeFactories = useDataDir(server.dataDir);
});
afterAll(async () => {
  upstream.kill();
  await closeFactories();
  await server.dispose();
});

const get = (where: string, headers: Record<string, string> = {}) => fetch(server.url + where, { headers });
const setMode = (mode: string) => fetch(`${upstreamUrl}/set?mode=${mode}`);
const asked = async () => Number(await (await fetch(`${upstreamUrl}/count`)).text());
const second = () => new Promise((resolve) => setTimeout(resolve, 1_100));

/** Every call another tile of the town. */
let made = 0;
function nextTile(): string {
  const { z, x, y } = tileAt(town.centre, 15);
  const at = made++;
  return `${z}/${x - 4 + (at % 8)}/${y - 3 + Math.floor(at / 8)}`;
}

test('a tile comes from upstream once and then from the disk', async () => {
  await setMode('ok');
  const tile = nextTile();
  const before = await asked();
  for (let i = 0; i < 3; i++) {
    const response = await get(`/api/tiles/${tile}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toContain('max-age');
  }
  expect(await asked()).toBe(before + 1);
  const file = path.join(server.dataDir, 'tiles', tile);
  const old = new Date(Date.now() - 40 * 24 * 3600_000);
  await utimes(file, old, old);
  await setMode('error');
  expect((await get(`/api/tiles/${tile}`)).headers.get('content-type')).toBe('image/png');
});

test.each(['error', 'missing', 'html', 'svg', 'empty', 'huge', 'endless', 'elsewhere', 'circle'])(
  'upstream answers "%s": a drawn tile that nobody keeps',
  async (mode) => {
    await setMode('ok');
    await get(`/api/tiles/${nextTile()}`);
    const tile = nextTile();
    await setMode(mode);
    const response = await get(`/api/tiles/${tile}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toMatch(/^<svg /);
    expect(existsSync(path.join(server.dataDir, 'tiles', tile))).toBe(false);
    await setMode('ok');
    expect((await get(`/api/tiles/${tile}`)).headers.get('content-type')).toBe('image/png');
  },
);

test('tiles that the service does not have are no reason to leave it alone', async () => {
  await setMode('missing');
  for (let i = 0; i < 6; i++) await get(`/api/tiles/${nextTile()}`);
  await setMode('ok');
  expect((await get(`/api/tiles/${nextTile()}`)).headers.get('content-type')).toBe('image/png');
});

test('upstream needs ten seconds: the drawn tile comes after some, later ones at once', async () => {
  await setMode('slow');
  const startedAt = Date.now();
  const answers = await Promise.all(Array.from({ length: 6 }, () => get(`/api/tiles/${nextTile()}`)));
  expect(answers.map((answer) => answer.headers.get('content-type'))).toEqual(Array(6).fill('image/svg+xml'));
  expect(Date.now() - startedAt).toBeLessThan(9_000);
  const again = Date.now();
  await get(`/api/tiles/${nextTile()}`);
  expect(Date.now() - again).toBeLessThan(1_000);
});

test.each([
  '12/0/0',
  '9/267/170',
  '19/274000/174000',
  '12/2142/-1',
  '12/2142/x',
  '12/2142.5/1366',
  '99999999999/1/1',
])('the tile %s is not served', async (tile) => {
  expect((await get(`/api/tiles/${tile}`)).status).toBe(404);
});

test('the attribution is what is configured', async () => {
  expect(await (await get('/api/tiles')).json()).toMatchObject({ attribution: '© Probe', isDrawn: false });
});

test('only published reports are told, and of them only what is public', async () => {
  const made = [];
  for (const [i, visibility] of visibilities.entries()) {
    made.push(
      await makeReport({
        visibility,
        lat: 51.33 + i * 0.01,
        contact: 'ada@example.org',
        description: 'geheim',
        accountId: 'account-1',
      }),
    );
  }
  const shown = made.find(({ visibility }) => visibility === 'published');
  const secret = await makePhoto(shown?.id ?? '', { isPublic: false });
  await second();
  const [marks, list, page] = await Promise.all(
    ['/api/map?zoom=16', '/api/map/list', '/map/list'].map(async (where) => (await get(where)).text()),
  );
  for (const text of [marks, list, page]) {
    expect(text).toContain(shown?.id);
    for (const other of made.filter((report) => report !== shown)) expect(text).not.toContain(other.id);
    for (const word of ['ada@example.org', 'geheim', 'account-1', secret.id, shown?.trackingCode ?? '?']) {
      expect(text).not.toContain(word);
    }
  }
});

test('an unchanged map is answered with 304, a changed one is not', async () => {
  const view = '/api/map?bbox=8.2,51.3,8.3,51.4&zoom=14';
  const first = await get(view);
  expect(first.headers.get('cache-control')).toContain('public');
  const etag = first.headers.get('etag') ?? '';
  expect((await get(view, { 'if-none-match': etag })).status).toBe(304);
  const { id } = await makeReport({ visibility: 'published', lat: 51.36, lng: 8.29 });
  await second();
  const changed = await get(view, { 'if-none-match': etag });
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain(id);
  await writeTx((tx) =>
    tx.update(reports).set({ visibility: 'hidden', updatedAt: Date.now() }).where(eq(reports.id, id)),
  );
  await second();
  expect(await (await get(view)).text()).not.toContain(id);
});

test.each([
  'bbox=1,2,3',
  'bbox=%3Cscript%3E',
  "bbox=1';drop table reports;--",
  'bbox=9,52,8,51',
  'zoom=NaN',
  'kind=__proto__',
  'state=all',
  'since=0',
])('%s is refused with the field and without a trace of what was sent', async (query) => {
  for (const door of ['/api/map', '/api/map/list']) {
    const response = await get(`${door}?${query}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'invalid',
      fields: { [query.split('=')[0] ?? '']: expect.any(String) },
    });
  }
  expect((await get('/api/map/list?cursor=x')).status).toBe(422);
});

test('with many reports an answer has at most 200 marks, all of them counted, and is small', async () => {
  await makeReports(3_000, (i) => ({
    visibility: 'published',
    category: 'ice',
    lat: 51.27 + (i % 61) * 0.002,
    lng: 8.12 + (i % 53) * 0.004,
  }));
  await second();
  const response = await get('/api/map?bbox=8,51.2,8.5,51.5&zoom=15&kind=ice', { 'accept-encoding': 'gzip' });
  const { features, total } = (await response.json()) as {
    features: { properties: { count?: number } }[];
    total: number;
  };
  expect(features.length).toBeLessThanOrEqual(200);
  expect(total).toBe(3_000);
  expect(features.reduce((sum, { properties }) => sum + (properties.count ?? 1), 0)).toBe(3_000);
});

test('places: search and what is near; nonsense is refused', async () => {
  const { places } = (await (await get('/api/places?q=freien')).json()) as { places: { label: string }[] };
  expect(places.map(({ label }) => label)).toEqual(['Freienohl']);
  expect(await (await get('/api/places/near?lat=51.374&lng=8.172')).json()).toMatchObject({
    label: 'Freienohl',
    insideTown: true,
    neighbour: null,
  });
  for (const wrong of ['', 'lat=91&lng=8', 'lat=x&lng=8', 'lat=51']) {
    expect((await get(`/api/places/near?${wrong}`)).status).toBe(422);
  }
});
