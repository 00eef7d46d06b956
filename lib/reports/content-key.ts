import { createHash } from 'node:crypto';

/** SHA-256 (hex) over the bytes of a submission's JSON part and each photo's SHA-256 in order. */
export function contentKey(part: Buffer, photos: readonly { readonly sha256: string }[]): string {
  const hash = createHash('sha256').update(part);
  for (const photo of photos) hash.update(photo.sha256);
  return hash.digest('hex');
}
