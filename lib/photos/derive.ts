import sharp, { type Sharp } from 'sharp';
import { type ErrorCode, fail, ok, type Result } from '../result';
import { type PhotoPosition, readPosition } from './exif';
import { imageType } from './image-type';
import { edges, uploadLimits } from './limits';

// Only the decoders named here may ever run; AVIF and HEIF have had remote-code flaws.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
// Without these three settings eight uploads at once reached 650 MB.
sharp.cache(false);
sharp.concurrency(1);

/** The two pictures that are kept, re-encoded and without any metadata. */
export interface Derivatives {
  readonly full: Buffer;
  readonly thumb: Buffer;
  readonly width: number;
  readonly height: number;
  /** "#rrggbb" */
  readonly color: string;
  readonly exif?: PhotoPosition;
}

/** mozjpeg's full search: an eighth less to load than its tables alone, and shown progressively; see decisions. */
const jpegOptions = {
  full: { quality: 80, mozjpeg: true },
  thumb: { quality: 75, mozjpeg: true },
} as const;

/** Settings for photos from outside: a cut-off file is an error, a warning of the decoder is not. */
const fromOutside = {
  failOn: 'error',
  limitInputPixels: uploadLimits.pixels,
  sequentialRead: true,
} as const;

/**
 * Decodes a photo, turns it upright and makes the derivatives.
 * @returns `emptyPhoto`, `unsupportedMedia`, `tooManyPixels` or `unreadablePhoto` when that cannot be done
 */
export async function derive(bytes: Buffer): Promise<Result<Derivatives>> {
  const header = await inspect(bytes);
  if (!header.ok) return header;
  try {
    return ok({ ...(await shrink(bytes)), ...header.value });
  } catch {
    return fail('unreadablePhoto');
  }
}

/** Edge of a thumbnail beside its file's name: 56 px wide on a sharp screen. */
const THUMBNAIL_EDGE = 168;

/**
 * A small upright JPEG of a picture somebody sent, without its metadata.
 * @returns `unsupportedMedia`, `tooManyPixels` or `unreadablePhoto` when there is none
 */
export async function thumbnail(bytes: Buffer): Promise<Result<Buffer>> {
  const header = await inspect(bytes);
  if (!header.ok) return header;
  try {
    const small = scaled(sharp(bytes, fromOutside).autoOrient(), THUMBNAIL_EDGE);
    return ok(await small.flatten({ background: '#ffffff' }).jpeg(jpegOptions.thumb).toBuffer());
  } catch {
    return fail('unreadablePhoto');
  }
}

async function inspect(bytes: Buffer): Promise<Result<{ exif?: PhotoPosition }>> {
  const refuse = (code: ErrorCode) => fail(code);
  if (bytes.length === 0) return refuse('emptyPhoto');
  if (!imageType(bytes)) return refuse('unsupportedMedia');
  try {
    const { width, height, exif: block } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > uploadLimits.pixels) return refuse('tooManyPixels');
    const exif = await readPosition(block);
    return ok(exif ? { exif } : {});
  } catch {
    return refuse('unreadablePhoto');
  }
}

const scaled = (image: Sharp, edge: number): Sharp =>
  image.resize(edge, edge, { fit: 'inside', withoutEnlargement: true });

async function shrink(bytes: Buffer): Promise<Omit<Derivatives, 'exif'>> {
  const { data: full, info } = await scaled(sharp(bytes, fromOutside).autoOrient(), edges.full)
    .flatten({ background: '#ffffff' })
    .jpeg(jpegOptions.full)
    .toBuffer({ resolveWithObject: true });
  const thumb = await scaled(sharp(full), edges.thumb).jpeg(jpegOptions.thumb).toBuffer();
  return { full, thumb, width: info.width, height: info.height, color: await meanColor(thumb) };
}

/** Mean colour; `stats()` would take ten times as long for one hardly closer to the picture. */
async function meanColor(image: Buffer): Promise<string> {
  const pixel = await sharp(image).resize(1, 1, { fit: 'fill' }).removeAlpha().raw().toBuffer();
  return `#${pixel.subarray(0, 3).toString('hex')}`;
}
