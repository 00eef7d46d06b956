import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

/** A ciphertext that was changed, belongs elsewhere or was made with another key. Says nothing more. */
export class SealBroken extends Error {
  constructor() {
    super('The sealed data cannot be opened.');
  }
}

/** AES-256-GCM. @returns ciphertext and tag */
export function encryptWith(key: Buffer, nonce: Buffer, data: Buffer, bound: string): Buffer {
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
}

/** @throws SealBroken */
export function decryptWith(key: Buffer, nonce: Buffer, data: Buffer, bound: string): Buffer {
  if (data.length < TAG_BYTES) throw new SealBroken();
  try {
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(data.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(data.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

/** Encrypts under a fresh random nonce, which stands in front. */
export function encrypt(key: Buffer, data: Buffer, bound: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  return Buffer.concat([nonce, encryptWith(key, nonce, data, bound)]);
}

/** @throws SealBroken */
export const decrypt = (key: Buffer, data: Buffer, bound: string): Buffer =>
  decryptWith(key, data.subarray(0, NONCE_BYTES), data.subarray(NONCE_BYTES), bound);
