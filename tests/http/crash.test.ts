import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { auditLog, idempotency, reportEvents, reportPhotos, reports } from '@/db/schema';
import { useDataDir } from '../helpers/factories';
import { drawnPhoto } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';
import { aReport, bodyOf, put } from '../helpers/submit';

const ROUNDS = 8;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.dispose());

/** How many rows every table has for a report; the alert's too, for it is dangerous. */
async function rowsOf(id: string): Promise<number[]> {
  const close = useDataDir(server.dataDir);
  const read = await db();
  const found = [
    await read.select().from(reports).where(eq(reports.id, id)),
    await read.select().from(reportPhotos).where(eq(reportPhotos.reportId, id)),
    await read.select().from(reportEvents).where(eq(reportEvents.reportId, id)),
    await read.select().from(auditLog).where(eq(auditLog.objectId, id)),
    await read
      .select()
      .from(idempotency)
      .where(eq(idempotency.key, `report:${id}`)),
  ];
  await close();
  return found.map((rows) => rows.length);
}

const none = [0, 0, 0, 0, 0];
const whole = [1, 2, 1, 1, 1];

// It measures first how long a submission takes here, and a busy machine starts its servers slowly.
test('a server killed at any moment of a submission has none or all of it, and the retry completes it', {
  timeout: 240_000,
}, async () => {
  const photos = [await drawnPhoto(3000, 2000), await drawnPhoto(2000, 3000)];
  const startedAt = performance.now();
  await put(server, randomUUID(), await bodyOf(aReport(), photos));
  const usual = performance.now() - startedAt;
  for (let round = 0; round < ROUNDS; round++) {
    const [id, body] = [randomUUID(), await bodyOf(aReport({ hazard: true }), photos)];
    const cut = put(server, id, body).catch(() => null);
    // Spread over the whole way from the first byte to the answer, with some chance in it.
    await new Promise((resolve) => setTimeout(resolve, ((round + Math.random()) / ROUNDS) * usual));
    await server.kill();
    const answer = await cut;
    const before = await rowsOf(id);
    expect([none, whole]).toContainEqual(before);
    if (answer) expect(before).toEqual(whole);
    await server.start();
    const retried = await put(server, id, body);
    expect(retried.status).toBe(before[0] === 1 ? 200 : 201);
    expect(await rowsOf(id)).toEqual(whole);
  }
  expect(unfinished()).toEqual([]);
});

/** Uploads the killed processes left behind. */
const unfinished = (): string[] =>
  readdirSync(path.join(server.dataDir, 'tmp')).filter((name) => !name.startsWith(`upload-${server.pid()}-`));
