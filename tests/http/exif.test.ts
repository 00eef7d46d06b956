import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { reports } from '@/db/schema';
import { type ExifOptions, exifTiff, withApp1, withExif } from '../helpers/exif';
import { useDataDir } from '../helpers/factories';
import { drawnPhoto } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';
import { aReport, bodyOf, put } from '../helpers/submit';

let server: TestServer;
let closeData: () => Promise<void>;
let jpeg: Buffer;
beforeAll(async () => {
  server = await startServer();
  closeData = useDataDir(server.dataDir);
  jpeg = await drawnPhoto(60, 40);
});
afterAll(async () => {
  await closeData?.();
  await server?.dispose();
});

/** Sends a report with the photo. @returns the suggestion that is kept, and the photo as it is served */
async function sent(photo: Buffer) {
  const id = randomUUID();
  const { status, json } = await put(server, id, await bodyOf(aReport(), [photo]));
  expect(status).toBe(201);
  const [row] = await (await db()).select().from(reports).where(eq(reports.id, id));
  expect([row?.lat, row?.lng]).toEqual([51.3503, 8.2836]);
  const token = json?.followUpUrl?.split('/').at(-1);
  const served = await fetch(`${server.url}/api/photos/${json?.photos?.[0]?.id}?follow=${token}`);
  return { exif: [row?.exifLat, row?.exifLng], bytes: Buffer.from(await served.arrayBuffer()) };
}

test.each<[string, ExifOptions, [number, number] | null]>([
  ['no position', { orientation: 1 }, null],
  ['altitude only', { altitude: 262 }, null],
  ['0/0', { lat: 0, lng: 0 }, null],
  ['broken rationals', { lat: 51.35, lng: 8.28, hasBrokenGps: true }, null],
  ['a position in the town', { lat: 51.35, lng: 8.28 }, [51.35, 8.28]],
  ['a position in the south and west', { lat: -33.4489, lng: -70.6693 }, [-33.4489, -70.6693]],
])('a photo with %s goes in; a position is kept only when it is plausible', async (_, options, expected) => {
  const { exif, bytes } = await sent(withExif(jpeg, options));
  const rounded = exif.map((value) => (value == null ? null : Math.round(value * 1e4) / 1e4));
  expect(rounded).toEqual(expected ?? [null, null]);
  expect(bytes.includes('Exif')).toBe(false);
});

test.each([
  ['cut off', exifTiff({ lat: 51.35, lng: 8.28 }).subarray(0, 40)],
  ['of random bytes', Buffer.from(Array.from({ length: 200 }, (_, i) => (i * 73) % 256))],
])('a photo whose EXIF is %s goes in without a position', async (_, tiff) => {
  expect((await sent(withApp1(jpeg, tiff))).exif).toEqual([null, null]);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a photo of orientation %i goes in and is served upright',
  async (value) => {
    const { bytes } = await sent(withExif(jpeg, { orientation: value }));
    const { default: sharp } = await import('sharp');
    const { width, height, orientation } = await sharp(bytes).metadata();
    expect(orientation).toBeUndefined();
    expect([width, height]).toEqual(value > 4 ? [40, 60] : [60, 40]);
  },
);
