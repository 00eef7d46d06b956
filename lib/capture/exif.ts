import { parse } from 'exifr/dist/lite.esm.mjs';
import type { ExifPosition } from './photo-types';

/** Finite, on the earth, and not the 0/0 that cameras without a fix write. */
function isPlausible(lat: unknown, lng: unknown): boolean {
  return (
    typeof lat === 'number' &&
    typeof lng === 'number' &&
    Math.abs(lat) <= 90 &&
    Math.abs(lng) <= 180 &&
    (Math.abs(lat) > 1e-6 || Math.abs(lng) > 1e-6)
  );
}

/** Position and time from a photo's EXIF; null when there is none or it cannot be true. */
export async function readExifPosition(file: Blob | ArrayBuffer): Promise<ExifPosition | null> {
  try {
    const tags: unknown = await parse(file, { tiff: true, exif: true, gps: true });
    if (typeof tags !== 'object' || tags === null) return null;
    const { latitude, longitude, DateTimeOriginal } = tags as Record<string, unknown>;
    if (!isPlausible(latitude, longitude)) return null;
    const takenAt = DateTimeOriginal instanceof Date ? DateTimeOriginal.getTime() : Number.NaN;
    const position = { lat: latitude as number, lng: longitude as number };
    return Number.isFinite(takenAt) ? { ...position, takenAt } : position;
  } catch {
    // Broken metadata is no reason to refuse the photo.
    return null;
  }
}
