import { readFile } from 'node:fs/promises';
import { isDiskFull } from '../action';
import { fail, ok, type Result } from '../result';
import { type Derivatives, derive } from './derive';
import type { PhotoPosition } from './exif';
import { sha256, storeFile } from './files';
import { inPhotoSlot } from './slots';
import type { TempPhoto } from './temp-photo';

/** A photo whose derivatives are durable on disk; the caller's transaction makes it part of something. */
export interface StoredPhoto {
  /** SHA-256 (hex) of the bytes received. */
  readonly sha256: string;
  readonly fullHash: string;
  readonly thumbHash: string;
  /** Of the larger derivative, upright. */
  readonly width: number;
  readonly height: number;
  readonly color: string;
  readonly exif?: PhotoPosition;
}

/**
 * Decodes, shrinks and stores one photo.
 * @returns a code of the photo (`unsupportedMedia`, `unreadablePhoto` …) or `storageFull`
 */
export async function acceptPhoto(photo: TempPhoto | Buffer): Promise<Result<StoredPhoto>> {
  // Only decoding needs a slot: waiting for the disk with one in hand would leave a core idle.
  const derived = await inPhotoSlot(async () =>
    derive(Buffer.isBuffer(photo) ? photo : await readFile(photo.path)),
  );
  const received = Buffer.isBuffer(photo) ? sha256(photo) : photo.sha256;
  return derived.ok ? store(derived.value, received) : derived;
}

/** All photos of a submission, or the first failure with the number of the photo in `fields`. */
export async function acceptPhotos(photos: readonly TempPhoto[]): Promise<Result<StoredPhoto[]>> {
  const stored: StoredPhoto[] = [];
  for (const [index, photo] of photos.entries()) {
    const result = await acceptPhoto(photo);
    if (!result.ok) {
      const isOfPhoto = result.code !== 'storageFull';
      return isOfPhoto ? fail(result.code, { fields: { [`photos.${index}`]: result.code } }) : result;
    }
    stored.push(result.value);
  }
  return ok(stored);
}

async function store(derived: Derivatives, received: string): Promise<Result<StoredPhoto>> {
  const { full, thumb, ...facts } = derived;
  try {
    const [fullHash, thumbHash] = await Promise.all([storeFile(full), storeFile(thumb)]);
    return ok({ ...facts, sha256: received, fullHash, thumbHash });
  } catch (error) {
    if (isDiskFull(error)) return fail('storageFull');
    throw error;
  }
}
