import exifr from 'exifr';

/** Where a photo says it was taken: a suggestion, never the report's own position. WGS 84 degrees. */
export interface PhotoPosition {
  readonly lat: number;
  readonly lng: number;
}

const prefix = Buffer.from('Exif\0\0', 'latin1');

/** Inside the earth and not 0/0, which cameras write when they know nothing. */
export const isPlausiblePosition = (lat: unknown, lng: unknown): boolean =>
  typeof lat === 'number' &&
  typeof lng === 'number' &&
  Math.abs(lat) <= 90 &&
  Math.abs(lng) <= 180 &&
  (lat !== 0 || lng !== 0);

/**
 * Reads the position from an EXIF block (as sharp hands it out, with or without "Exif\0\0").
 * @returns undefined when there is none, it is broken, or it is not plausible
 */
export async function readPosition(block: Buffer | undefined): Promise<PhotoPosition | undefined> {
  if (!block) return undefined;
  const tiff = block.subarray(0, prefix.length).equals(prefix) ? block.subarray(prefix.length) : block;
  try {
    const tags: Record<string, unknown> | undefined = await exifr.parse(tiff, { gps: true });
    const { latitude: lat, longitude: lng } = tags ?? {};
    return isPlausiblePosition(lat, lng) ? { lat: lat as number, lng: lng as number } : undefined;
  } catch {
    // Broken EXIF is frequent and says nothing about the picture itself.
    return undefined;
  }
}
