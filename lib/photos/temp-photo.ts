import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A photo as received, in a temporary file that lives as long as the request. */
export interface TempPhoto {
  readonly path: string;
  readonly size: number;
  /** SHA-256 (hex) of the bytes. */
  readonly sha256: string;
}

/** Writes one photo part to a numbered file and takes its hash on the way. */
export async function savePhoto(part: Readable, folder: string, index: number): Promise<TempPhoto> {
  const file = path.join(folder, String(index));
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(
    part,
    async function* measure(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(file, { mode: 0o600 }),
  );
  return { path: file, size, sha256: hash.digest('hex') };
}
