import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { idempotency, reportPhotos, reports } from '@/db/schema';
import { useDataDir } from '../helpers/factories';
import { drawnPhoto } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';
import { mountSmallDisk, type SmallDisk } from '../helpers/small-disk';
import { aReport, bodyOf, plainBody, put, send } from '../helpers/submit';

const disk = mountSmallDisk(40);

if (disk) fullDiskTests(disk);
else {
  test('the tests of a full disk pass where mounting is allowed: in a namespace of their own', () => {
    const again = spawnSync(
      '/usr/bin/unshare',
      [
        '--user',
        '--map-root-user',
        '--mount',
        process.execPath,
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project',
        'http',
        'tests/http/disk-full.test.ts',
      ],
      { encoding: 'utf8' },
    );
    expect(again.stdout + again.stderr).toContain('is answered with 507');
    expect(again.status).toBe(0);
  });
}

function fullDiskTests(small: SmallDisk): void {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ DATA_DIR: small.folder });
    await put(server, randomUUID(), await bodyOf(aReport(), [await drawnPhoto()]));
  });
  afterAll(async () => {
    await server.kill();
    small.unmount();
  });

  async function rows(): Promise<number[]> {
    const close = useDataDir(small.folder);
    const read = await db();
    const counted = await Promise.all(
      [reports, reportPhotos, idempotency].map((table) => read.select({ n: count() }).from(table)),
    );
    await close();
    return counted.map(([row]) => row?.n ?? 0);
  }

  describe('a full disk', () => {
    test('is answered with 507 and a sentence, whatever is left, and nothing is half-written', async () => {
      const [id, body] = [randomUUID(), await bodyOf(aReport(), [await drawnPhoto(2400, 1800)])];
      const before = await rows();
      const seen: number[] = [];
      // From no room at all, over room for the upload but not for the rest, to enough.
      for (const leave of [0, 8, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192]) {
        small.fill(leave * 1024);
        const answer = await put(server, id, body);
        seen.push(answer.status);
        if (answer.status !== 507) break;
        expect(answer.json).toMatchObject({ code: 'storageFull' });
        expect(answer.json?.message).toMatch(/voll/);
        small.fill(4096 * 1024);
        expect(await rows()).toEqual(before);
      }
      expect(seen.length).toBeGreaterThan(2);
      expect(seen.at(-1)).toBe(201);
      expect(new Set(seen.slice(0, -1))).toEqual(new Set([507]));
      expect(await rows()).toEqual(before.map((n) => n + 1));
    });

    test('also refuses reports without photos and the plain form, and takes them when there is room again', async () => {
      small.fill(0);
      const [id, body] = [randomUUID(), await bodyOf(aReport())];
      expect((await put(server, id, body)).status).toBe(507);
      const health = await fetch(`${server.url}/api/health`);
      expect(health.status).toBe(503);
      expect(await health.json()).toMatchObject({ storage: false, database: true });
      const form = await plainBody({ place: 'Freienohl', category: 'ice', locale: 'de' });
      const back = await send('POST', `${server.url}/api/reports`, form);
      expect(back.status).toBe(303);
      expect(back.headers.location).toBe('/report/plain?problem=storageFull');
      small.fill(8192 * 1024);
      expect((await put(server, id, body)).status).toBe(201);
      expect((await put(server, id, body)).status).toBe(200);
      expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    });

    test('leaves no temporary files', () => {
      const names = readdirSync(path.join(small.folder, 'photos'), { recursive: true }).map(String);
      expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    });
  });
}
