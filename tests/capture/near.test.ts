import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nearReports } from '@/lib/capture/near';

const place = { lat: 51.35, lng: 8.28 };
let silent: Server;

/** A town that takes every question and never answers. */
beforeEach(async () => {
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const direct = fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    direct(`http://127.0.0.1:${port}${path}`, init),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  silent.closeAllConnections();
  silent.close();
});

test('a town that says nothing is given up after 4 seconds, also for somebody who could end it earlier', async () => {
  const startedAt = performance.now();
  expect(await nearReports(place, new AbortController().signal)).toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(8_000);
});

test('who goes on ends the question at once', async () => {
  const leaving = new AbortController();
  const answer = nearReports(place, leaving.signal);
  const startedAt = performance.now();
  leaving.abort();
  expect(await answer).toEqual([]);
  expect(await nearReports(place, leaving.signal)).toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
