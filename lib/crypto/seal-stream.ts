import { randomBytes } from 'node:crypto';
import { decryptWith, encryptWith, NONCE_BYTES, SealBroken, TAG_BYTES } from './aead';

/** Plain bytes of one authenticated chunk. */
const CHUNK_BYTES = 64 * 1024;
const PREFIX_BYTES = NONCE_BYTES - 5;

type Bytes = AsyncIterable<Uint8Array>;

/** Counter and end mark are part of the nonce: chunks cannot be swapped, repeated or cut off. */
function nonceOf(prefix: Buffer, counter: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  prefix.copy(nonce);
  nonce.writeUInt32BE(counter, PREFIX_BYTES);
  nonce[NONCE_BYTES - 1] = isLast ? 1 : 0;
  return nonce;
}

/** Regroups bytes into pieces of `size`; the last one may be shorter, and empty when there was nothing. */
async function* pieces(source: Bytes, size: number): AsyncGenerator<{ piece: Buffer; isLast: boolean }> {
  let kept: Buffer = Buffer.alloc(0);
  for await (const bytes of source) {
    kept = Buffer.concat([kept, bytes]);
    // One byte more must be there to know that this piece is not the last.
    while (kept.length > size) {
      yield { piece: kept.subarray(0, size), isLast: false };
      kept = kept.subarray(size);
    }
  }
  yield { piece: kept, isLast: true };
}

/**
 * Encrypts a stream in chunks, so that memory stays small. The key must be used for this stream only.
 * @param bound what the bytes belong to
 */
export async function* sealStream(key: Buffer, bound: string, source: Bytes): AsyncGenerator<Buffer> {
  const prefix = randomBytes(PREFIX_BYTES);
  yield prefix;
  let counter = 0;
  for await (const { piece, isLast } of pieces(source, CHUNK_BYTES)) {
    yield encryptWith(key, nonceOf(prefix, counter++, isLast), piece, bound);
  }
}

/** The plain bytes; each chunk is checked before it is passed on. @throws SealBroken */
export async function* openStream(key: Buffer, bound: string, source: Bytes): AsyncGenerator<Buffer> {
  let prefix: Buffer = Buffer.alloc(0);
  let counter = 0;
  const iterator = source[Symbol.asyncIterator]();
  while (prefix.length < PREFIX_BYTES) {
    const { done, value } = await iterator.next();
    if (done) throw new SealBroken();
    prefix = Buffer.concat([prefix, value]);
  }
  const rest = withHead(prefix.subarray(PREFIX_BYTES), iterator);
  prefix = prefix.subarray(0, PREFIX_BYTES);
  for await (const { piece, isLast } of pieces(rest, CHUNK_BYTES + TAG_BYTES)) {
    yield decryptWith(key, nonceOf(prefix, counter++, isLast), piece, bound);
  }
}

async function* withHead(head: Buffer, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}
