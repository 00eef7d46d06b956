let lastMs = 0;
let sequence = 0;

/**
 * A new UUIDv7 (RFC 9562): ordered by time, so that a list by key is a list by age. Within a millisecond,
 * or when the clock is set back, the 12-bit sequence goes on counting.
 */
export function uuidv7(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const random = ((at(bytes, 6) << 8) | at(bytes, 7)) & 0x7ff;
  if (now > lastMs) {
    lastMs = now;
    sequence = random;
  } else if (sequence < 0xfff) {
    sequence += 1;
  } else {
    lastMs += 1;
    sequence = random;
  }
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(lastMs / 2 ** (40 - 8 * i)) & 0xff;
  bytes[6] = 0x70 | (sequence >> 8);
  bytes[7] = sequence & 0xff;
  bytes[8] = 0x80 | (at(bytes, 8) & 0x3f);
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;

/** Lower-case hexadecimal digits of bytes. */
export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of bytes in hexadecimal, as the server echoes it for each photo. */
export async function sha256Hex(bytes: ArrayBuffer): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
