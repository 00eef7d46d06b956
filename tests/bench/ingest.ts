import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { drawScene } from '@/lib/seed/scenes';
import { startServer } from '../helpers/server';
import { inParallel, ms, type Row } from './row';

const PHOTOS = 32;
/** Not counted: a server runs for weeks, its first reports are slower. */
const WARM = 8;
const LIMIT = 0.8;

/** Different 12-megapixel photos as a phone's camera makes them. */
export async function makePhotos(folder: string, count: number): Promise<string[]> {
  // Drawn at its own size first: the texture of an enlarged drawing takes a minute.
  const drawn = await sharp(Buffer.from(drawScene('roadway', 3)))
    .png()
    .toBuffer();
  const base = await sharp(drawn).resize(4000, 3000).removeAlpha().raw().toBuffer();
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

const report = JSON.stringify({
  v: 1,
  category: 'roadway',
  lat: 51.35,
  lng: 8.28,
  accuracyM: 8,
  positionSource: 'device',
  capturedAt: new Date().toISOString(),
});

/** One request as a phone sends it, ready as bytes: the phones' work must not count on the server's cores. */
function asRequest(photo: Buffer): { type: string; body: Buffer } {
  const boundary = `bench-${randomUUID()}`;
  const part = (name: string, type: string, bytes: Buffer) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\n`),
      Buffer.from(`Content-Type: ${type}\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([
      part('report', 'application/json', Buffer.from(report)),
      part('photo', 'image/jpeg', photo),
      Buffer.from(`--${boundary}--\r\n`),
    ]),
  };
}

const put = (url: string, { type, body }: ReturnType<typeof asRequest>): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request(
      `${url}/api/reports/${randomUUID()}`,
      {
        method: 'PUT',
        headers: { 'content-type': type, 'content-length': body.length },
        // A connection of its own: the server has closed the last one while bare sharp was measured.
        agent: false,
      },
      (answer) => {
        answer.resume();
        if (answer.statusCode === 201) answer.on('end', resolve);
        else reject(new Error(`answered ${answer.statusCode}`));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

/** Whole reports with a 12-MP photo through HTTP, files and transaction, against bare sharp in the same run. */
export async function ingest(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buergerweg-bench-'));
  const server = await startServer();
  try {
    const files = await makePhotos(folder, PHOTOS);
    const requests = await Promise.all(files.map(async (file) => asRequest(await readFile(file))));
    await inParallel(requests.slice(0, WARM), 4, (one) => put(server.url, one));
    const before = bareSharp(files);
    const startedAt = performance.now();
    await inParallel(requests, 4, (one) => put(server.url, one));
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
