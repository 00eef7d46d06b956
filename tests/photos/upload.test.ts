import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { uploadLimits } from '@/lib/photos/limits';
import type { Upload } from '@/lib/photos/multipart';
import { clearUploadLeftovers } from '@/lib/photos/temp';
import { withUpload } from '@/lib/photos/upload';
import { ok, type Result } from '@/lib/result';
import { useDatabase } from '../helpers/database';

const { dataDir } = useDatabase();
const MB = 1024 * 1024;

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

function form(parts: readonly (readonly [string, string | Uint8Array, string?])[]): FormData {
  const data = new FormData();
  for (const [name, value, file] of parts) {
    if (typeof value === 'string' && file === undefined) data.append(name, value);
    else data.append(name, new Blob([value as Uint8Array<ArrayBuffer>]), file ?? 'image.jpg');
  }
  return data;
}

const boundary = 'edge';
/** A body written by hand, for what `FormData` would never send. */
const raw = (text: string): Request =>
  post(text.replaceAll('\n', '\r\n'), { 'content-type': `multipart/form-data; boundary=${boundary}` });

const summary = async ({ parts, photos }: Upload): Promise<Result<unknown>> =>
  ok({
    parts: Object.fromEntries([...parts].map(([name, bytes]) => [name, bytes.toString()])),
    photos: photos.map(({ size }) => size),
  });
const files = () =>
  readdirSync(path.join(dataDir(), 'tmp'), { recursive: true }).filter(
    (name) => !/^upload-\d+-\w+$/.test(String(name)),
  );

describe('a multipart request', () => {
  test('is taken apart; the JSON part may come with or without a file name', async () => {
    const photo = new Uint8Array(3 * MB);
    for (const name of [undefined, 'blob']) {
      const request = post(
        form([
          ['report', '{"ä":1}', name],
          ['photo', photo],
          ['photo', photo.slice(0, 5)],
        ]),
      );
      expect(await withUpload(request, summary)).toEqual(
        ok({ parts: { report: '{"ä":1}' }, photos: [3 * MB, 5] }),
      );
    }
  });

  test('has its files while it is worked on, and none afterwards, even when the work fails', async () => {
    let seen = '';
    const work = async ({ photos }: Upload): Promise<Result<never>> => {
      seen = photos[0]?.path ?? '';
      expect(existsSync(seen)).toBe(true);
      throw new Error('stop');
    };
    await expect(withUpload(post(form([['photo', new Uint8Array(9)]])), work)).rejects.toThrow('stop');
    expect(existsSync(seen)).toBe(false);
    expect(files()).toEqual([]);
  });

  test('cannot choose where a file is written', async () => {
    for (const name of ['../../evil', '/etc/passwd', '..\\evil', 'a\u0000b', 'x\r\nset-cookie: a=b']) {
      const work = async ({ photos }: Upload) => ok(photos[0]?.path ?? '');
      const result = await withUpload(post(form([['photo', new Uint8Array(9), name]])), work);
      if (result.ok) expect(result.value).toMatch(/\/tmp\/upload-\d+-[0-9a-f]{8}\/r-\w+\/0$/);
      else expect(result.code).toBe('badRequest');
    }
    expect(readdirSync(dataDir())).not.toContain('evil');
  });
});

describe('what is refused', () => {
  test.each<[string, () => Request, string, Record<string, string> | undefined]>([
    [
      'another type',
      () => post('{}', { 'content-type': 'application/json' }),
      'badRequest',
      { body: 'multipart' },
    ],
    [
      'no boundary',
      () => post('x', { 'content-type': 'multipart/form-data' }),
      'badRequest',
      { body: 'multipart' },
    ],
    [
      'no body',
      () => new Request('http://localhost/', { method: 'POST' }),
      'badRequest',
      { body: 'multipart' },
    ],
    [
      'a text part over 64 kB',
      () => post(form([['report', 'x'.repeat(70_000)]])),
      'tooLarge',
      { report: 'tooLong' },
    ],
    [
      'a JSON file over 64 kB',
      () => post(form([['report', 'x'.repeat(70_000), 'blob']])),
      'tooLarge',
      { report: 'tooLong' },
    ],
    [
      'a photo over 20 MB',
      () =>
        post(
          form([
            ['photo', new Uint8Array(2)],
            ['photo', new Uint8Array(20 * MB + 1)],
          ]),
        ),
      'tooLarge',
      { 'photos.1': 'tooLarge' },
    ],
    [
      'six photos',
      () => post(form(Array(6).fill(['photo', new Uint8Array(2)]))),
      'tooManyPhotos',
      { photos: 'tooMany' },
    ],
    [
      'a hundred fields',
      () => post(form(Array.from({ length: 100 }, (_, i) => [`f${i}`, 'x']))),
      'badRequest',
      undefined,
    ],
    [
      'a body that is cut off',
      () => raw(`--${boundary}\ncontent-disposition: form-data; name="photo"; filename="a"\n\nabc`),
      'badRequest',
      undefined,
    ],
    ['a body that is rubbish', () => raw('rubbish'), 'badRequest', undefined],
  ])('%s', async (_name, request, code, fields) => {
    const result = await withUpload(request(), summary);
    expect(result).toEqual({ ok: false, code, ...(fields ? { fields } : {}) });
    expect(files()).toEqual([]);
  });

  test('an endless body is not kept after 41 MB, and not read for ever', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += MB;
        const head = `--${boundary}\r\ncontent-disposition: form-data; name="photo"; filename="a"\r\n\r\n`;
        controller.enqueue(sent === MB ? new TextEncoder().encode(head) : new Uint8Array(MB));
      },
    });
    const request = post(endless, { 'content-type': `multipart/form-data; boundary=${boundary}` });
    expect(await withUpload(request, summary)).toMatchObject({ ok: false, code: 'tooLarge' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { requestBytes, discardedBytes } = uploadLimits;
    expect(sent).toBeLessThan(requestBytes + discardedBytes + 4 * MB);
  });

  test('a sender that goes away leaves nothing', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(
          new TextEncoder().encode(
            `--${boundary}\r\ncontent-disposition: form-data; name="photo"; filename="a"\r\n\r\nabc`,
          ),
        );
      },
      pull: (controller) => controller.error(new Error('gone')),
    });
    const request = post(broken, { 'content-type': `multipart/form-data; boundary=${boundary}` });
    expect(await withUpload(request, summary)).toEqual({ ok: false, code: 'badRequest' });
    expect(files()).toEqual([]);
  });
});

test('the parts before a refused photo are known to the caller', async () => {
  const parts = new Map<string, Buffer>();
  const request = post(
    form([
      ['place', 'Freienohl'],
      ['photo', new Uint8Array(21 * MB)],
    ]),
  );
  expect((await withUpload(request, summary, parts)).ok).toBe(false);
  expect(parts.get('place')?.toString()).toBe('Freienohl');
});

test('what crashed processes left is removed at the start, what is used stays', async () => {
  const folder = (name: string) => {
    mkdirSync(path.join(dataDir(), 'tmp', name), { recursive: true });
    writeFileSync(path.join(dataDir(), 'tmp', name, '0'), 'photo');
    return path.join(dataDir(), 'tmp', name);
  };
  // Number 1 lives always; 4194305 is above the highest number Linux gives.
  const [dead, alive, restarted, foreign] = [
    folder('upload-4194305-0123abcd'),
    folder('upload-1-0123abcd'),
    folder(`upload-${process.pid}-0123abcd`),
    folder(`backup-${randomUUID()}`),
  ];
  await clearUploadLeftovers();
  expect([dead, alive, restarted, foreign].map((name) => existsSync(name))).toEqual([
    false,
    true,
    false,
    true,
  ]);
});
