import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTx } from '@/db/client';
import { reportPhotos, reports } from '@/db/schema';
import { addUser, signInAs } from '../helpers/accounts';
import { useDataDir } from '../helpers/factories';
import { drawnPhoto } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';
import { aReport, bodyOf, put } from '../helpers/submit';

let server: TestServer;
let closeData: () => Promise<void>;
let reportId: string;
let photo: string;
let token: string;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  server = await startServer();
  for (const role of ['citizen', 'crew', 'staff']) {
    await addUser(server, `${role}@example.org`, role);
    cookies[role] = await signInAs(server, `${role}@example.org`);
  }
  closeData = useDataDir(server.dataDir);
  reportId = randomUUID();
  const { json } = await put(server, reportId, await bodyOf(aReport(), [await drawnPhoto()]));
  photo = json?.photos?.[0]?.id ?? '';
  token = json?.followUpUrl?.split('/').at(-1) ?? '';
});
afterAll(async () => {
  await closeData?.();
  await server?.dispose();
});

const get = (query = '', cookie = '') =>
  fetch(`${server.url}/api/photos/${photo}${query}`, { headers: cookie ? { cookie } : {} });

const release = (isPublic: boolean, visibility: 'published' | 'hidden') =>
  writeTx(async (tx) => {
    await tx.update(reportPhotos).set({ isPublic }).where(eq(reportPhotos.id, photo));
    await tx.update(reports).set({ visibility }).where(eq(reports.id, reportId));
  });

test('a photo that staff have not released is not there for the public and for citizens', async () => {
  for (const response of [await get(), await get('', cookies.citizen), await get('?follow=x')]) {
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
  }
});

test('the sender sees it by the secret link, but not by the link of another report', async () => {
  expect((await get(`?follow=${token}`)).status).toBe(200);
  const other = await put(server, randomUUID(), await bodyOf(aReport()));
  expect((await get(`?follow=${other.json?.followUpUrl?.split('/').at(-1)}`)).status).toBe(404);
});

test.each(['crew', 'staff'])('%s sees it, and no cache keeps it', async (role) => {
  const response = await get('?size=thumb', cookies[role]);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});

test('a released photo of a published report is public and may be cached; hidden again, it is gone', async () => {
  await release(true, 'published');
  const response = await get();
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('public, max-age=86400, immutable');
  await release(true, 'hidden');
  expect((await get()).status).toBe(404);
});

test('a photo can be nothing but a picture', async () => {
  const response = await get(`?follow=${token}`);
  const header = (name: string) => response.headers.get(name);
  expect(header('content-type')).toBe('image/jpeg');
  expect(header('x-content-type-options')).toBe('nosniff');
  expect(header('content-security-policy')).toContain("sandbox; default-src 'none'");
  expect(header('content-disposition')).toBe('inline; filename="foto.jpg"');
});

test('the two sizes differ', async () => {
  const sizes = await Promise.all(
    ['full', 'thumb'].map(
      async (size) => (await (await get(`?follow=${token}&size=${size}`)).arrayBuffer()).byteLength,
    ),
  );
  expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0);
});

test('an id that does not exist is not found', async () => {
  expect((await fetch(`${server.url}/api/photos/${randomUUID()}`)).status).toBe(404);
  expect((await fetch(`${server.url}/api/photos/..%2f..%2fsecrets`)).status).toBe(404);
});
