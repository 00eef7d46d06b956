import { type AnyCanvas, fitWithin, makeCanvas, toJpeg } from './canvas';
import { readExifPosition } from './exif';
import { FULL_EDGE, PREVIEW_EDGE } from './limits';
import { isComplete, sha256Hex } from './photo-bytes';
import type { PhotoJobAnswer, Pixels } from './photo-types';

interface Picture {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  release(): void;
}

/** Scales, re-encodes and hashes one photo; runs in the worker, or on the page where that cannot draw. */
export async function workOnPhoto(file: Blob, pixels?: Pixels): Promise<PhotoJobAnswer['result']> {
  if (!makeCanvas(1, 1)) return { problem: 'unsupported' };
  const original = await file.arrayBuffer();
  if (original.byteLength === 0 || !isComplete(new Uint8Array(original))) return { problem: 'unreadable' };
  const picture = pixels ? fromPixels(pixels) : await decode(file);
  if (!picture) return { problem: 'unreadable' };
  const full = draw(picture.source, picture, FULL_EDGE);
  picture.release();
  const preview = full && draw(full, full, PREVIEW_EDGE);
  const bytes = full && (await toJpeg(full));
  const small = preview && (await toJpeg(preview));
  if (!full || !bytes || !small) return { problem: 'unreadable' };
  return {
    bytes,
    type: 'image/jpeg',
    sha256: await sha256Hex(bytes),
    width: full.width,
    height: full.height,
    preview: small,
    exifPosition: await readExifPosition(original),
  };
}

function draw(
  source: CanvasImageSource,
  size: { width: number; height: number },
  edge: number,
): AnyCanvas | null {
  const { width, height } = fitWithin(size.width, size.height, edge);
  const made = makeCanvas(width, height);
  if (!made) return null;
  // A transparent PNG would turn black as a JPEG.
  made.context.fillStyle = '#fff';
  made.context.fillRect(0, 0, width, height);
  made.context.drawImage(source, 0, 0, width, height);
  return made.canvas;
}

function fromPixels({ width, height, data }: Pixels): Picture | null {
  const made = makeCanvas(width, height);
  if (!made) return null;
  made.context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return { source: made.canvas, width, height, release: () => undefined };
}

async function decode(file: Blob): Promise<Picture | null> {
  if (typeof document !== 'undefined') return decodeByElement(file);
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return { source: bitmap, width: bitmap.width, height: bitmap.height, release: () => bitmap.close() };
  } catch {
    return null;
  }
}

/** Old Safari: `<img>` turns the photo by its EXIF orientation, createImageBitmap there does not. */
async function decodeByElement(file: Blob): Promise<Picture | null> {
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    return { source: image, width, height, release: () => URL.revokeObjectURL(url) };
  } catch {
    URL.revokeObjectURL(url);
    return null;
  }
}
