import { randomBytes } from 'node:crypto';
import { decrypt, encrypt, KEY_BYTES, SealBroken } from './aead';
import { masterKeys } from './master-keys';
import type { Sealed } from './types';

const FORMAT = 'e1';
const wrapBound = (version: number): string => `buergerweg:data-key:${version}`;

/** What rows wrapped with a version of the master key begin with. */
export const sealedPrefix = (version: number): string => `${FORMAT}.${version}.`;

/**
 * Encrypts text with a random key of its own (AES-256-GCM), wrapped by the current master key. Call it within
 * the write transaction that stores it, so that a rotation of the master key cannot miss the row.
 * @param bound what the text belongs to, "messages.body:<id>": copied to another row it does not open
 */
export function seal(bound: string, text: string): Sealed {
  const { current } = masterKeys();
  const dataKey = randomBytes(KEY_BYTES);
  const body = encrypt(dataKey, Buffer.from(text), bound);
  return join(current, wrap(dataKey, current), body);
}

/** The text of a sealed column. @throws SealBroken when it was changed or belongs elsewhere */
export function open(bound: string, sealed: Sealed): string {
  const { version, wrapped, body } = split(sealed);
  return decrypt(unwrap(wrapped, version), body, bound).toString('utf8');
}

/** The same text with its key wrapped by the current master key; the text itself is not touched. */
export function rewrap(sealed: Sealed): Sealed {
  const { current } = masterKeys();
  const { version, wrapped, body } = split(sealed);
  return join(current, wrap(unwrap(wrapped, version), current), body);
}

function wrap(dataKey: Buffer, version: number): Buffer {
  return encrypt(keyOf(version), dataKey, wrapBound(version));
}

function unwrap(wrapped: Buffer, version: number): Buffer {
  return decrypt(keyOf(version), wrapped, wrapBound(version));
}

function keyOf(version: number): Buffer {
  const key = masterKeys().keys.get(version);
  if (!key) throw new SealBroken();
  return key;
}

const join = (version: number, wrapped: Buffer, body: Buffer): Sealed =>
  `${sealedPrefix(version)}${wrapped.toString('base64url')}.${body.toString('base64url')}` as Sealed;

function split(sealed: string): { version: number; wrapped: Buffer; body: Buffer } {
  const [format, version, wrapped, body] = sealed.split('.');
  if (format !== FORMAT || !version || !wrapped || !body) throw new SealBroken();
  return {
    version: Number(version),
    wrapped: Buffer.from(wrapped, 'base64url'),
    body: Buffer.from(body, 'base64url'),
  };
}
