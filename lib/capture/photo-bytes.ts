const MARKER = 0xff;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const heicBrands = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1']);

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((value, index) => bytes[index] === value);

/** True for a HEIC/HEIF photo, by its content; AVIF has the same container and is none. */
export function isHeic(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(4, 12));
  return text.startsWith('ftyp') && heicBrands.has(text.slice(4));
}

/**
 * False for a JPEG that ends before its picture does (a copy that was cut off): browsers show such a photo
 * grey from there on instead of refusing it. Everything that is no JPEG is left to the decoder.
 */
export function isComplete(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, [MARKER, 0xd8, MARKER])) return true;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === MARKER) {
    if (bytes[at + 1] === START_OF_SCAN) return hasEnd(bytes, at + 2);
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return false;
}

/** From the end, because phones append only little behind the picture. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at -= 1) {
    if (bytes[at] === MARKER && bytes[at + 1] === END_OF_IMAGE) return true;
  }
  return false;
}

/** SHA-256 in hex. */
export async function sha256Hex(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
