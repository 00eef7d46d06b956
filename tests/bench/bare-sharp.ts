/**
 * Baseline of the ingest row, in a process of its own: bare sharp makes the same two derivatives, two photos
 * at once. Prints the milliseconds. Usage: bare-sharp.ts FILE…
 */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { inParallel } from './row';

sharp.cache(false);
sharp.concurrency(1);

const files = await Promise.all(process.argv.slice(2).map((file) => readFile(file)));
const both = async (bytes: Buffer): Promise<void> => {
  const full = await sharp(bytes, { sequentialRead: true })
    .autoOrient()
    .resize(2048, 2048, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
  await sharp(full)
    .resize(400, 400, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 75, mozjpeg: true })
    .toBuffer();
};
await inParallel(files.slice(0, 2), 2, both);
const startedAt = performance.now();
await inParallel(files, 2, both);
console.log(performance.now() - startedAt);
