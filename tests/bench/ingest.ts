import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { drawScene } from '@/lib/seed/scenes';
import { startServer } from '../helpers/server';
import { inParallel, ms, type Row } from './row';

const PHOTOS = 32;
const LIMIT = 0.8;

/** Different 12-megapixel photos as a phone's camera makes them. */
export async function makePhotos(folder: string, count: number): Promise<string[]> {
  const base = await sharp(Buffer.from(drawScene('roadway', 3)))
    .resize(4000, 3000)
    .removeAlpha()
    .raw()
    .toBuffer();
  const files: string[] = [];
  for (let i = 0; i < count; i++) {
    const file = path.join(folder, `${i}.jpg`);
    await sharp(base, { raw: { width: 4000, height: 3000, channels: 3 } })
      .linear(1, i - count / 2)
      .jpeg({ quality: 90 })
      .toFile(file);
    files.push(file);
  }
  return files;
}

function bareSharp(files: readonly string[]): number {
  const result = spawnSync(process.execPath, ['--import', 'tsx', 'tests/bench/bare-sharp.ts', ...files], {
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(result.stderr);
  return Number(result.stdout);
}

async function put(url: string, photo: Buffer): Promise<void> {
  const form = new FormData();
  const report = {
    v: 1,
    category: 'roadway',
    lat: 51.35,
    lng: 8.28,
    accuracyM: 8,
    positionSource: 'device',
    capturedAt: new Date().toISOString(),
  };
  form.append('report', new Blob([JSON.stringify(report)], { type: 'application/json' }));
  form.append('photo', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
  const response = await fetch(`${url}/api/reports/${randomUUID()}`, { method: 'PUT', body: form });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
}

/** Whole reports with a 12-MP photo through HTTP, files and transaction, against bare sharp in the same run. */
export async function ingest(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buergerweg-bench-'));
  const server = await startServer();
  try {
    const files = await makePhotos(folder, PHOTOS);
    const photos = await Promise.all(files.map((file) => readFile(file)));
    await writeFile(path.join(folder, 'warm'), '');
    for (const photo of photos.slice(0, 2)) await put(server.url, photo);
    const before = bareSharp(files);
    const startedAt = performance.now();
    await inParallel(photos, 4, (photo) => put(server.url, photo));
    const product = performance.now() - startedAt;
    const bare = (before + bareSharp(files)) / 2;
    const ratio = bare / product;
    return [
      {
        name: `${PHOTOS} reports with a 12-MP photo`,
        measured: ms(product / PHOTOS),
        comparedWith: `bare sharp, same derivatives: ${ms(bare / PHOTOS)}`,
        result: ratio.toFixed(2),
        limit: `≥ ${LIMIT}`,
        isMet: ratio >= LIMIT,
      },
    ];
  } finally {
    await server.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}
