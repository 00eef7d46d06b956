import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { count, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { auditLog, idempotency, reportEvents, reportPhotos, reports } from '@/db/schema';
import { reportIdOf } from '@/lib/reports/follow-token';
import { withExif } from '../helpers/exif';
import { useDataDir } from '../helpers/factories';
import { peakGrowth } from '../helpers/memory';
import { drawnPhoto, largePhoto, pngBomb, polyglot, svg } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';
import { aReport, bodyOf, put, send } from '../helpers/submit';

let server: TestServer;
let closeData: () => Promise<void>;
beforeAll(async () => {
  server = await startServer();
  closeData = useDataDir(server.dataDir);
});
afterAll(async () => {
  await closeData?.();
  await server?.dispose();
});

const MB = 1024 * 1024;
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function reportOf(id: string) {
  const [row] = await (await db()).select().from(reports).where(eq(reports.id, id));
  return row;
}

/** Folders of uploads that are not gone yet. */
const leftovers = () =>
  readdirSync(`${server.dataDir}/tmp`, { recursive: true }).filter((name) => String(name).includes('/'));

describe('a report', () => {
  test('goes in with its photos and gets code, link and the hashes of what was received', async () => {
    const [id, photos] = [randomUUID(), [await drawnPhoto(), await drawnPhoto(900, 600)]];
    const report = aReport({ hazard: true, contact: 'anna@example.org' });
    const { status, json } = await put(server, id, await bodyOf(report, photos));
    expect(status).toBe(201);
    expect(json).toMatchObject({ id, photos: photos.map((photo) => ({ sha256: sha(photo) })) });
    expect(json?.trackingCode).toMatch(/^M-[2-9A-HJKMNP-Z]{6}$/);
    const token = json?.followUpUrl?.split('/follow/')[1] ?? '';
    expect(reportIdOf(token)).toBe(id);
    expect(await reportOf(id)).toMatchObject({
      ...{ category: 'roadway', lat: 51.3503, lng: 8.2836, accuracyM: 8, insideTown: true },
      ...{ district: 'Meschede', hazard: true, visibility: 'pending', source: 'app', accountId: null },
    });
    const stored = await (await db()).select().from(reportPhotos).where(eq(reportPhotos.reportId, id));
    expect(stored.map(({ position, isPublic }) => [position, isPublic])).toEqual([
      [0, false],
      [1, false],
    ]);
  });

  test('sent again gets the same answer; with other content it is a conflict', async () => {
    const [id, photo] = [randomUUID(), await drawnPhoto()];
    const body = await bodyOf(aReport(), [photo]);
    const [first, second] = [await put(server, id, body), await put(server, id, body)];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.json).toEqual(first.json);
    const other = await put(server, id, await bodyOf(aReport(), [photo]));
    expect(other).toMatchObject({ status: 409, json: { code: 'conflict' } });
    const shouted = await put(server, id.toUpperCase(), body);
    expect(shouted).toMatchObject({ status: 200, json: { id } });
  });

  test('delivered twenty times at once on twenty connections is one report', async () => {
    const [id, photo] = [randomUUID(), await drawnPhoto(2000, 1500)];
    const body = await bodyOf(aReport(), [photo]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => put(server, id, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(answers.map(({ json }) => JSON.stringify(json))).size).toBe(1);
    const read = await db();
    for (const [table, column] of [
      [reportPhotos, reportPhotos.reportId],
      [reportEvents, reportEvents.reportId],
      [auditLog, auditLog.objectId],
    ] as const) {
      expect(await read.select({ n: count() }).from(table).where(eq(column, id))).toEqual([{ n: 1 }]);
    }
  });

  test('without photo and text is public at once, and never when the sender said no', async () => {
    const [open, closed] = [randomUUID(), randomUUID()];
    await put(server, open, await bodyOf(aReport({ description: ' ' })));
    await put(server, closed, await bodyOf(aReport({ description: '', isPublic: false })));
    expect((await reportOf(open))?.visibility).toBe('published');
    expect((await reportOf(closed))?.visibility).toBe('private');
  });

  test('from a phone with a wrong clock goes in, with the time of the server', async () => {
    const [id, wrong] = [randomUUID(), Date.UTC(2001, 0, 1)];
    const before = Date.now();
    expect((await put(server, id, await bodyOf(aReport({ capturedAt: wrong })))).status).toBe(201);
    expect((await reportOf(id))?.capturedAt).toBeGreaterThanOrEqual(before);
    const [event] = await (await db()).select().from(reportEvents).where(eq(reportEvents.reportId, id));
    expect(event?.data).toEqual({ phoneClock: wrong });
  });

  test('keeps the position in the photo as a suggestion only', async () => {
    const id = randomUUID();
    const photo = withExif(await drawnPhoto(), { lat: -33.4489, lng: -70.6693, orientation: 6 });
    await put(server, id, await bodyOf(aReport(), [photo]));
    const row = await reportOf(id);
    expect([row?.lat, row?.lng]).toEqual([51.3503, 8.2836]);
    expect(row?.exifLat).toBeCloseTo(-33.4489, 3);
    expect(row?.exifLng).toBeCloseTo(-70.6693, 3);
  });

  test.each([
    ['HTML', '<script>alert(1)</script> & <b>Loch</b>'],
    ['right-to-left', 'حفرة في الطريق \u202e12\u202c'],
    ['emoji', '🕳️ Schlagloch 👩‍👩‍👧 '],
    ['a thousand emoji', '🕳'.repeat(1000)],
    ['line breaks', 'Zeile 1\nZeile 2\tTab'],
  ])('keeps text with %s as it is', async (_name, description) => {
    const id = randomUUID();
    expect((await put(server, id, await bodyOf(aReport({ description })))).status).toBe(201);
    expect((await reportOf(id))?.description).toBe(description);
  });

  test('loses control characters', async () => {
    const id = randomUUID();
    await put(server, id, await bodyOf(aReport({ description: 'a\u0000b\u001b[31mc\u007f\r\nd\ud800' })));
    expect((await reportOf(id))?.description).toBe('ab[31mc\nd\ufffd');
  });
});

describe('what is refused, with a code and a sentence', () => {
  test.each<[string, Record<string, unknown> | string, number, string, Record<string, string>]>([
    ['a position beyond the pole', aReport({ lat: 91 }), 422, 'invalid', { lat: 'range' }],
    ['a longitude off the earth', aReport({ lng: -181 }), 422, 'invalid', { lng: 'range' }],
    ['NaN', aReport({ lat: 'NaN', lng: null }), 422, 'invalid', { lat: 'number', lng: 'number' }],
    ['swapped', aReport({ lat: 8.28, lng: 51.35 }), 422, 'invalid', { lat: 'swapped', lng: 'swapped' }],
    [
      '10,000 characters',
      aReport({ description: 'x'.repeat(10_000) }),
      422,
      'invalid',
      { description: 'tooLong1000' },
    ],
    ['another version', { v: 2, anything: true }, 426, 'updateNeeded', {}],
    ['no JSON', '{"v":1,', 400, 'badRequest', { report: 'json' }],
    ['an unknown kind', aReport({ category: 'ufo' }), 422, 'invalid', { category: 'choose' }],
  ])('%s', async (_name, report, status, code, fields) => {
    const id = randomUUID();
    const answer = await put(server, id, await bodyOf(report));
    expect(answer).toMatchObject({ status, json: { code } });
    expect(answer.json?.fields ?? {}).toEqual(fields);
    expect(answer.json?.message).toMatch(/\.$/);
    expect(await reportOf(id)).toBeUndefined();
  });

  test.each<[string, () => Promise<Buffer> | Buffer, number, string]>([
    ['not an image', () => Buffer.from('Guten Tag'), 415, 'unsupportedMedia'],
    ['SVG', () => svg, 415, 'unsupportedMedia'],
    [
      'AVIF',
      async () =>
        sharp(await drawnPhoto(64, 64))
          .avif({ effort: 0 })
          .toBuffer(),
      415,
      'unsupportedMedia',
    ],
    ['truncated', async () => (await drawnPhoto()).subarray(0, 4000), 422, 'unreadablePhoto'],
    ['0 bytes', () => Buffer.alloc(0), 422, 'emptyPhoto'],
    ['256 megapixels', () => pngBomb(), 413, 'tooManyPixels'],
    ['21 MB', () => largePhoto(21 * MB), 413, 'tooLarge'],
  ])(
    'a photo: %s; nothing of the report stays, and it goes in without the photo',
    async (_name, make, status, code) => {
      const [id, good, report] = [randomUUID(), await drawnPhoto(), aReport()];
      const answer = await put(server, id, await bodyOf(report, [good, await make()]));
      expect(answer).toMatchObject({ status, json: { code } });
      expect(answer.json?.message).toMatch(/\.$/);
      expect(Object.keys(answer.json?.fields ?? {})).toEqual(['photos.1']);
      expect(await reportOf(id)).toBeUndefined();
      expect((await put(server, id, await bodyOf(report, [good]))).status).toBe(201);
    },
  );

  test('six photos', async () => {
    const photos = Array(6).fill(await drawnPhoto(40, 40));
    const answer = await put(server, randomUUID(), await bodyOf(aReport(), photos));
    expect(answer).toMatchObject({ status: 422, json: { code: 'tooManyPhotos' } });
  });

  test('more than 40 MB are refused by their announced length', async () => {
    const photos = Array(5).fill(await largePhoto(9 * MB));
    const sent = put(server, randomUUID(), await bodyOf(aReport(), photos));
    const answer = await sent.catch((error: NodeJS.ErrnoException) => error.code);
    expect(['ECONNRESET', 'EPIPE', 413]).toContain(typeof answer === 'object' ? answer.status : answer);
  });

  test('what comes from another website', async () => {
    const [id, body] = [randomUUID(), await bodyOf(aReport())];
    const url = `${server.url}/api/reports/${id}`;
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) expect((await send('PUT', url, body, headers)).status).toBe(403);
    expect(await reportOf(id)).toBeUndefined();
  });

  test('a polyglot is re-encoded: what hangs behind the picture is gone', async () => {
    const id = randomUUID();
    const { json } = await put(server, id, await bodyOf(aReport(), [await polyglot()]));
    const token = json?.followUpUrl?.split('/').at(-1);
    const photo = await fetch(`${server.url}/api/photos/${json?.photos?.[0]?.id}?follow=${token}`);
    const bytes = Buffer.from(await photo.arrayBuffer());
    expect(bytes.includes('<script>')).toBe(false);
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
  });
});

test('large and bombing uploads, eight at once, need little memory and are answered at once', async () => {
  const [big, bomb] = [await largePhoto(21 * MB), pngBomb()];
  const bodies = await Promise.all([big, bomb].map((photo) => bodyOf(aReport(), [photo])));
  let statuses: number[] = [];
  const grown = await peakGrowth(server.pid(), async () => {
    const sent = Array.from({ length: 8 }, (_, i) =>
      put(server, randomUUID(), bodies[i % 2] as (typeof bodies)[0]),
    );
    statuses = (await Promise.all(sent)).map(({ status }) => status);
  });
  expect(statuses).toEqual(Array(8).fill(413));
  expect(grown).toBeLessThan(100);
});

test('no upload leaves a temporary file, and refused ones leave no key', async () => {
  expect(leftovers().filter((name) => !String(name).match(/^upload-[^/]+$/))).toEqual([]);
  const read = await db();
  const [{ n: keys } = { n: 0 }] = await read.select({ n: count() }).from(idempotency);
  const [{ n: rows } = { n: -1 }] = await read.select({ n: count() }).from(reports);
  expect(keys).toBe(rows);
});
