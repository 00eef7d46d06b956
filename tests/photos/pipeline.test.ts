import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { derive } from '@/lib/photos/derive';
import { photoPath } from '@/lib/photos/files';
import { acceptPhoto } from '@/lib/photos/store';
import { useDatabase } from '../helpers/database';
import { type ExifOptions, exifTiff, withApp1, withExif } from '../helpers/exif';
import { drawnPhoto, pngBomb, polyglot, svg } from '../helpers/photos';

useDatabase();

async function derived(bytes: Buffer) {
  const result = await derive(bytes);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

describe('the position in a photo', () => {
  const town: ExifOptions = { lat: 51.3503, lng: 8.2836 };
  test.each<[string, ExifOptions, { lat: number; lng: number } | undefined]>([
    ['in the town', town, { lat: 51.3503, lng: 8.2836 }],
    ['in the south and west', { lat: -33.4489, lng: -70.6693 }, { lat: -33.4489, lng: -70.6693 }],
    ['none', { orientation: 1 }, undefined],
    ['0/0', { lat: 0, lng: 0 }, undefined],
    ['altitude only', { altitude: 262.5 }, undefined],
    ['beyond the pole', { lat: 97.2, lng: 8.2 }, undefined],
    ['broken rationals', { ...town, hasBrokenGps: true }, undefined],
  ])('%s', async (_name, options, expected) => {
    const { exif } = await derived(withExif(await drawnPhoto(), options));
    if (!expected) return expect(exif).toBeUndefined();
    expect(exif?.lat).toBeCloseTo(expected.lat, 4);
    expect(exif?.lng).toBeCloseTo(expected.lng, 4);
  });

  test.each([
    ['cut off', exifTiff(town).subarray(0, 40)],
    ['pointing outside itself', Buffer.from('4d4d002a00ffffff', 'hex')],
    ['rubbish', Buffer.alloc(200, 0xa5)],
  ])('EXIF that is %s does not stop the photo', async (_name, block) => {
    const photo = await derived(withApp1(await drawnPhoto(), block));
    expect(photo.exif).toBeUndefined();
    expect(photo.width).toBe(1200);
  });

  test('is also read from a WebP', async () => {
    const jpeg = withExif(await drawnPhoto(), town);
    const { exif } = await derived(await sharp(jpeg).keepExif().webp().toBuffer());
    expect(exif?.lat).toBeCloseTo(51.3503, 4);
  });
});

describe('turning upright', () => {
  /** Colours of the four corners, clockwise from the left above. */
  const upright = 'red green white blue';
  /** How a camera held in that orientation stores the picture: turned by degrees, then mirrored. */
  const stored: Record<number, readonly [number, 'flip' | 'flop' | null]> = {
    1: [0, null],
    2: [0, 'flop'],
    3: [180, null],
    4: [0, 'flip'],
    5: [90, 'flop'],
    6: [270, null],
    7: [270, 'flop'],
    8: [90, null],
  };

  async function asStored(orientation: number): Promise<Buffer> {
    const [degrees, mirror] = stored[orientation] ?? [0, null];
    const turned = await sharp(await drawnPhoto())
      .rotate(degrees)
      .jpeg()
      .toBuffer();
    return mirror ? sharp(turned)[mirror]().jpeg().toBuffer() : turned;
  }

  async function corners(bytes: Buffer): Promise<string> {
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): string => {
      const [r = 0, g = 0, b = 0] = data.subarray((y * info.width + x) * info.channels);
      if (r > 200 && g > 200 && b > 200) return 'white';
      if (r > 150) return 'red';
      return g > 150 ? 'green' : 'blue';
    };
    const [right, below] = [info.width - 10, info.height - 10];
    return [at(10, 10), at(right, 10), at(right, below), at(10, below)].join(' ');
  }

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i', async (orientation) => {
    const photo = await derived(withExif(await asStored(orientation), { orientation }));
    expect([photo.width, photo.height]).toEqual([1200, 800]);
    expect(await corners(photo.full)).toBe(upright);
    expect(await corners(photo.thumb)).toBe(upright);
  });
});

describe('what is kept', () => {
  test('two sizes that keep the proportions, and nothing about camera, place or profile', async () => {
    const source = withExif(await drawnPhoto(4000, 3000), {
      lat: 51.35,
      lng: 8.28,
      orientation: 1,
      takenAt: '2026:11:23 14:30:00',
    });
    const withAll = await sharp(source).keepMetadata().withIccProfile('p3').withXmp('<x/>').jpeg().toBuffer();
    const { full, thumb } = await derived(withAll);
    for (const [bytes, width, height] of [
      [full, 2048, 1536],
      [thumb, 400, 300],
    ] as const) {
      const meta = await sharp(bytes).metadata();
      expect(meta).toMatchObject({ format: 'jpeg', width, height, space: 'srgb' });
      expect([meta.exif, meta.xmp, meta.iptc, meta.icc, meta.orientation]).toEqual(Array(5).fill(undefined));
      expect(bytes.toString('latin1')).not.toMatch(/Exif|xpacket|Photoshop|ICC_PROFILE|2026:11:23/);
    }
  });

  test('small photos are not blown up, transparent ones stand on white', async () => {
    const png = await sharp({ create: { width: 90, height: 60, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const photo = await derived(png);
    expect([photo.width, photo.height]).toEqual([90, 60]);
    expect(photo.color).toBe('#ffffff');
  });

  test('what hangs behind a picture does not survive', async () => {
    const { full } = await derived(await polyglot());
    expect(full.toString('latin1')).not.toContain('<script>');
  });

  test('files lie under their hash, and the same photo twice takes no more room', async () => {
    const photo = await drawnPhoto();
    const [first, second] = [await acceptPhoto(photo), await acceptPhoto(photo)];
    expect(first).toEqual(second);
    if (!first.ok) throw new Error(first.code);
    for (const hash of [first.value.fullHash, first.value.thumbHash]) {
      expect(existsSync(photoPath(hash))).toBe(true);
      expect((await derive(await readFile(photoPath(hash)))).ok).toBe(true);
    }
  });
});

describe('what is refused', () => {
  const avif = async () =>
    sharp(await drawnPhoto(64, 64))
      .avif({ effort: 0 })
      .toBuffer();
  const heic = Buffer.concat([Buffer.from('00000018667479706865696300000000', 'hex'), Buffer.alloc(500)]);
  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['a text', () => Buffer.from('Guten Tag'), 'unsupportedMedia'],
    ['an SVG', () => svg, 'unsupportedMedia'],
    ['an AVIF', avif, 'unsupportedMedia'],
    ['a HEIC', () => heic, 'unsupportedMedia'],
    [
      'a GIF',
      async () =>
        sharp(await drawnPhoto(64, 64))
          .gif()
          .toBuffer(),
      'unsupportedMedia',
    ],
    ['nothing', () => Buffer.alloc(0), 'emptyPhoto'],
    ['a JPEG cut off in the middle', async () => (await drawnPhoto()).subarray(0, 4000), 'unreadablePhoto'],
    ['a PNG that is only a header', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'unreadablePhoto'],
    ['a JPEG that is only a header', () => Buffer.from('ffd8ffe0', 'hex'), 'unreadablePhoto'],
    ['a 256-megapixel PNG', () => pngBomb(), 'tooManyPixels'],
  ])('%s', async (_name, make, code) => {
    expect(await derive(await make())).toMatchObject({ ok: false, code });
  });

  test('the 256-megapixel PNG is a small file and refused without unpacking it', async () => {
    const bomb = pngBomb();
    expect(bomb.length).toBeLessThan(1_000_000);
    const startedAt = performance.now();
    await derive(bomb);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
