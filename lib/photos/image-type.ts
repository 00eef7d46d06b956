/** What the pipeline decodes. Everything else is refused before a decoder sees it. */
export type ImageType = 'jpeg' | 'png' | 'webp';

const startsWith = (bytes: Buffer, hex: string, at = 0): boolean =>
  bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;

/** The type by the first bytes, never by name or header; null for anything that is not accepted. */
export function imageType(bytes: Buffer): ImageType | null {
  if (startsWith(bytes, 'ffd8ff')) return 'jpeg';
  if (startsWith(bytes, '89504e470d0a1a0a')) return 'png';
  const isWebp = startsWith(bytes, '52494646') && startsWith(bytes, '57454250', 8);
  return isWebp ? 'webp' : null;
}
