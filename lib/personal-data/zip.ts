import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { filesOf, photosOf, sectionsOf } from './collect';

/**
 * Everything about a person as a ZIP: a JSON file for each kind, photos, files, and a text that explains it.
 * Written while it is read, so that many photos need no memory.
 */
export function zipOf(userId: string, explanation: string): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  fill(zip, userId, explanation).catch((error: unknown) => {
    (zip.outputStream as Readable).destroy(error instanceof Error ? error : new Error('export failed'));
  });
  return Readable.toWeb(zip.outputStream as Readable) as ReadableStream<Uint8Array>;
}

async function fill(zip: ZipFile, userId: string, explanation: string): Promise<void> {
  zip.addBuffer(Buffer.from(`${explanation}\n`), 'LIESMICH.txt');
  for await (const { file, rows } of sectionsOf(userId))
    zip.addBuffer(Buffer.from(`${JSON.stringify(rows, null, 2)}\n`), `${file}.json`);
  for (const { name, path } of await photosOf(userId)) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    // A photo is packed already.
    if (isThere) zip.addFile(path, name, { compress: false });
  }
  for (const { name, bytes } of await filesOf(userId))
    zip.addReadStreamLazy(name, { compress: false }, (give) => give(null, Readable.from(bytes())));
  zip.end();
}
