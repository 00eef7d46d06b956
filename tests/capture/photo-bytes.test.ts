import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { readExifPosition } from '@/lib/capture/exif';
import { isComplete, isHeic, sha256Hex } from '@/lib/capture/photo-bytes';

const heic = new Uint8Array(readFileSync(path.join(import.meta.dirname, '../fixtures/pothole.heic')));
let jpeg: Uint8Array;

const draw = () => sharp({ create: { width: 320, height: 240, channels: 3, background: '#8a857c' } });
/** A jpeg whose EXIF has these GPS fields. */
const withGps = (fields: Record<string, string>) => draw().withExif({ IFD3: fields }).jpeg().toBuffer();

beforeAll(async () => {
  jpeg = new Uint8Array(await draw().jpeg().toBuffer());
});

describe('the bytes of a photo', () => {
  test('a HEIC photo is known by its content, a JPEG is none', () => {
    expect(isHeic(heic)).toBe(true);
    expect(isHeic(jpeg)).toBe(false);
    expect(isHeic(new TextEncoder().encode('\0\0\0\x1cftypavif'))).toBe(false);
    expect(isHeic(new Uint8Array())).toBe(false);
  });

  test('a whole JPEG is complete, also with something behind it', () => {
    expect(isComplete(jpeg)).toBe(true);
    expect(isComplete(new Uint8Array([...jpeg, 0, 1, 2, 3]))).toBe(true);
  });

  test.each([0.02, 0.3, 0.6, 0.99])('a JPEG cut off at %d of its length is not complete', (share) => {
    expect(isComplete(jpeg.subarray(0, Math.floor(jpeg.length * share)))).toBe(false);
  });

  test('an embedded preview does not count as the end of the photo', () => {
    const app1 = [0xff, 0xe1, 0x00, 0x06, 0xff, 0xd8, 0xff, 0xd9];
    const cut = jpeg.subarray(2, jpeg.length - 40);
    expect(isComplete(new Uint8Array([0xff, 0xd8, ...app1, ...cut]))).toBe(false);
  });

  test('what is no JPEG is left to the decoder', () => expect(isComplete(heic)).toBe(true));

  test('the hash is SHA-256 in hex', async () => {
    expect(await sha256Hex(new TextEncoder().encode('abc').buffer as ArrayBuffer)).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('the position in the EXIF', () => {
  const bytes = (buffer: Buffer) => new Uint8Array(buffer).buffer as ArrayBuffer;
  const gps = (lat: string, latRef: string, lng: string, lngRef: string) =>
    withGps({ GPSLatitude: lat, GPSLatitudeRef: latRef, GPSLongitude: lng, GPSLongitudeRef: lngRef });

  test('north and east are positive', async () => {
    const found = await readExifPosition(bytes(await gps('51/1 21/1 0/1', 'N', '8/1 17/1 0/1', 'E')));
    expect(found?.lat).toBeCloseTo(51.35, 5);
    expect(found?.lng).toBeCloseTo(8.28333, 4);
  });

  test('south and west are negative', async () => {
    const found = await readExifPosition(bytes(await gps('33/1 30/1 0/1', 'S', '70/1 30/1 0/1', 'W')));
    expect(found).toMatchObject({ lat: -33.5, lng: -70.5 });
  });

  test('0/0 is what a camera without a fix writes, and no position', async () => {
    expect(await readExifPosition(bytes(await gps('0/1 0/1 0/1', 'N', '0/1 0/1 0/1', 'E')))).toBeNull();
  });

  test('an altitude alone is no position', async () => {
    expect(await readExifPosition(bytes(await withGps({ GPSAltitude: '260/1' })))).toBeNull();
  });

  test('no EXIF, and bytes that are no photo, give none', async () => {
    expect(await readExifPosition(jpeg.buffer.slice(0) as ArrayBuffer)).toBeNull();
    expect(await readExifPosition(new ArrayBuffer(20))).toBeNull();
  });
});
