import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { auditLog, reportPhotos, reports } from '@/db/schema';
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

describe('a photo painted over by staff', () => {
  const paint = async (cookie: string, picture: Buffer, id = photo) => {
    const body = new FormData();
    body.set('photo', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'photo.jpg');
    return fetch(`${server.url}/api/photos/${id}/painted`, { method: 'PUT', body, headers: { cookie } });
  };
  const bytesOf = async (query: string, cookie = '') =>
    Buffer.from(await (await get(query, cookie)).arrayBuffer());
  /** The photo as it is, with a black bar over its upper half. */
  const barred = async () => {
    const original = await bytesOf('?original', cookies.staff);
    const { width, height } = await sharp(original).metadata();
    const bar = {
      create: { width, height: Math.floor(height / 2), channels: 3 as const, background: '#000' },
    };
    return sharp(original)
      .composite([{ input: bar, top: 0, left: 0 }])
      .jpeg()
      .toBuffer();
  };
  const isBarred = async (picture: Buffer) => {
    const { data } = await sharp(picture).resize(1, 4, { fit: 'fill' }).greyscale().raw().toBuffer({
      resolveWithObject: true,
    });
    return (data[0] ?? 255) < 20;
  };

  test('is what the public, the sender and crews see; the original is for staff only', async () => {
    await release(true, 'published');
    expect(await isBarred(await bytesOf('?size=full'))).toBe(false);
    const answer = await paint(cookies.staff ?? '', await barred());
    expect([answer.status, await answer.json()]).toEqual([200, { id: photo }]);
    for (const query of ['?size=full', '?size=thumb', `?follow=${token}`])
      expect(await isBarred(await bytesOf(query)), query).toBe(true);
    expect(await isBarred(await bytesOf('?size=full', cookies.crew))).toBe(true);
    expect(await isBarred(await bytesOf('?original', cookies.staff))).toBe(false);
    for (const cookie of ['', cookies.citizen, cookies.crew])
      expect((await get(`?original&follow=${token}`, cookie)).status).toBe(404);
    const kept = (await get('?original', cookies.staff)).headers.get('cache-control');
    expect(kept).toBe('private, no-store');
  });

  test('leaves a trace without the picture', async () => {
    const rows = await (await db()).select().from(auditLog).where(eq(auditLog.event, 'report.photoPainted'));
    expect(rows).toMatchObject([{ actorKind: 'staff', objectId: reportId, data: { photo } }]);
  });

  test.each(['', 'citizen', 'crew'])('cannot come from "%s"', async (role) => {
    const answer = await paint(cookies[role] ?? '', await barred());
    expect(answer.status).toBe(role ? 404 : 401);
  });

  test('must be the same picture, and a picture at all', async () => {
    const other = await sharp({
      create: { width: 30, height: 20, channels: 3, background: '#fff' },
    })
      .jpeg()
      .toBuffer();
    expect((await paint(cookies.staff ?? '', other)).status).toBe(422);
    expect((await paint(cookies.staff ?? '', Buffer.from('<svg/>'))).status).toBe(415);
    expect((await paint(cookies.staff ?? '', await barred(), 'gibt-es-nicht')).status).toBe(404);
    expect(await isBarred(await bytesOf('?size=full'))).toBe(true);
  });
});
