import { createHash, randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.dispose());

const inlineScripts = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;

describe('every page', () => {
  test.each([
    '/',
    '/en',
    '/map',
    '/outbox',
    '/services',
    '/legal/imprint',
    '/account/sign-in',
    '/gibt-es-nicht',
  ])('%s may run only scripts that its policy names', async (page) => {
    const response = await fetch(server.url + page);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src')) ?? '';
    expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
    for (const [, attributes, content] of (await response.text()).matchAll(inlineScripts)) {
      const hash = createHash('sha256')
        .update(content ?? '')
        .digest('base64');
      const nonce = /nonce="([^"]+)"/.exec(attributes ?? '')?.[1];
      const isNamed = scripts.includes(`'sha256-${hash}'`) || (nonce && scripts.includes(`'nonce-${nonce}'`));
      expect(isNamed, `inline script of ${page}: ${content?.slice(0, 60)}`).toBeTruthy();
    }
  });

  test('carries the headers that keep browsers careful', async () => {
    const { headers } = await fetch(server.url);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('microphone=()');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('of the capture holds its first step: a slow phone shows it before any script has run', async () => {
    const html = await (await fetch(`${server.url}/report`)).text();
    const shown = html.replace(/<script[^>]*>.*?<\/script>/gs, '');
    expect(shown).toContain('Aus der Galerie wählen');
    expect(shown).toContain('Ohne Foto weiter');
  });

  test('of the build is asked for anew by every proxy, its scripts are kept', async () => {
    for (const path of ['/', '/report', '/en/map', '/legal/easy-language']) {
      const kept = (await fetch(server.url + path)).headers.get('cache-control') ?? '';
      expect(kept, path).toMatch(/max-age=0, must-revalidate|no-store/);
      expect(kept, path).not.toContain('s-maxage');
    }
    const html = await (await fetch(`${server.url}/report`)).text();
    const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    const kept = (await fetch(server.url + script)).headers.get('cache-control');
    expect(kept).toBe('public, max-age=31536000, immutable');
  });

  test('of the build is sent as it was compressed by the build, to old browsers as it is', async () => {
    const html = await (await fetch(`${server.url}/report`)).text();
    const files = [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css))"/g)].map(
      ([, file]) => file as string,
    );
    expect(files.length).toBeGreaterThan(5);
    /** As it comes over the line: fetch would unpack it. */
    const ask = async (file: string, accepted: string, method = 'GET') => {
      const answer = await new Promise<IncomingMessage>((resolve, reject) =>
        request(server.url + file, { method, headers: { 'accept-encoding': accepted } }, resolve)
          .on('error', reject)
          .end(),
      );
      const { headers } = answer;
      return { headers, encoding: headers['content-encoding'], body: await buffer(answer) };
    };
    for (const file of files) {
      const [plain, gzip, br, head] = await Promise.all([
        ask(file, 'identity'),
        ask(file, 'gzip;q=1.0, br;q=0'),
        ask(file, 'gzip, deflate, br, zstd'),
        ask(file, 'br', 'HEAD'),
      ]);
      expect([plain.encoding, gzip.encoding, br.encoding], file).toEqual([undefined, 'gzip', 'br']);
      expect(gunzipSync(gzip.body).equals(plain.body), file).toBe(true);
      expect(brotliDecompressSync(br.body).equals(plain.body), file).toBe(true);
      expect(br.body.length, file).toBeLessThan(gzip.body.length);
      expect([head.body.length, head.headers['content-length']]).toEqual([0, String(br.body.length)]);
      for (const { headers } of [plain, gzip, br]) {
        expect(headers['cache-control'], file).toBe('public, max-age=31536000, immutable');
        expect(headers.vary, file).toMatch(/accept-encoding/i);
        expect(headers['content-type'], file).toMatch(file.endsWith('.js') ? /javascript/ : /css/);
        expect(headers['x-content-type-options'], file).toBe('nosniff');
      }
    }
  });

  test('tells where to report a weakness', async () => {
    const answer = await fetch(`${server.url}/.well-known/security.txt`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const text = await answer.text();
    expect(text).toMatch(/^Contact: (mailto|https?):\S+$/m);
    expect(text).toMatch(/^Canonical: https?:\/\/\S+\/\.well-known\/security\.txt$/m);
    const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
    expect(expires).toBeGreaterThan(Date.now());
    expect(expires).toBeLessThan(Date.now() + 365 * 24 * 3600_000);
  });

  test('is German without a prefix; the prefixed address leads there', async () => {
    expect(await (await fetch(`${server.url}/`)).text()).toContain('<html lang="de"');
    expect(await (await fetch(`${server.url}/en`)).text()).toContain('<html lang="en"');
    const redirect = await fetch(`${server.url}/de/map`, { redirect: 'manual' });
    expect([redirect.status, redirect.headers.get('location')]).toEqual([308, '/map']);
  });

  test('source maps, the repository and build files are not served', async () => {
    for (const file of [
      '/.git/config',
      '/package.json',
      '/.next/BUILD_ID',
      '/data/secrets/secrets.json',
      '/sw.js.map',
    ]) {
      expect((await fetch(server.url + file)).status, file).toBe(404);
    }
  });
});

describe('the process', () => {
  test('health is ok and not kept by anybody', async () => {
    const response = await fetch(`${server.url}/api/health`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      status: 'ok',
      database: true,
      storage: true,
      migrations: true,
    });
  });

  test('secrets are readable by their owner only', () => {
    const folder = path.join(server.dataDir, 'secrets');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  test('the log has a line for each request, with the route pattern and nothing that was asked for', async () => {
    await fetch(`${server.url}/follow/GEHEIM-geheim-GEHEIM-geheim-GEHEIM-geheim-12?ort=Ruhrstr`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(server.output()).toContain('"route":"/[locale]/follow/[token]"');
    expect(server.output()).not.toMatch(/GEHEIM|Ruhrstr/);
  });

  test('a change from another site is refused before anything reads it', async () => {
    const response = await fetch(`${server.url}/api/reports/01900000-0000-7000-8000-000000000000`, {
      method: 'PUT',
      headers: { origin: 'https://evil.example' },
      body: 'x',
    });
    expect([response.status, (await response.json()).code]).toEqual([403, 'crossSite']);
  });

  test('a body announced as too long is refused without being read', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write(`PUT /api/reports/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n`),
      );
      socket.once('data', (chunk) => resolve(String(chunk)));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
  });
});

/** A connection that the server has accepted. */
const connected = (): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => resolve(socket)).once('error', reject);
  });

/** A report as a slow phone sends it: head, half of the body, the rest. */
function slowReport(): [string, string, string] {
  const report = {
    v: 1,
    category: 'other',
    lat: 51.35,
    lng: 8.28,
    accuracyM: 9,
    positionSource: 'device',
    capturedAt: new Date().toISOString(),
  };
  const part = 'Content-Disposition: form-data; name="report"\r\nContent-Type: application/json';
  const body = `--grenze\r\n${part}\r\n\r\n${JSON.stringify(report)}\r\n--grenze--\r\n`;
  const head = [
    `PUT /api/reports/${randomUUID()} HTTP/1.1`,
    'Host: localhost',
    'Content-Type: multipart/form-data; boundary=grenze',
    `Content-Length: ${body.length}`,
    '\r\n',
  ].join('\r\n');
  return [head, body.slice(0, 120), body.slice(120)];
}

describe('stopping', () => {
  test('an upload under way is finished, an open idle connection does not hold the stop up, and it starts again', async () => {
    const idle = await connected();
    const upload = await connected();
    const [head, half, rest] = slowReport();
    upload.write(head + half);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const stopped = server.stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const answer = new Promise<string>((resolve) => upload.once('data', (chunk) => resolve(String(chunk))));
    upload.write(rest);
    expect(await answer).toMatch(/^HTTP\/1\.1 201/);
    const { code, ms } = await stopped;
    idle.destroy();
    expect(code).toBe(0);
    // Far below the grace period of eight seconds: the idle connection was closed at once.
    expect(ms).toBeLessThan(5_000);
    // A second start builds nothing.
    const built = statSync(path.resolve('.next/BUILD_ID')).mtimeMs;
    await server.start();
    expect(statSync(path.resolve('.next/BUILD_ID')).mtimeMs).toBe(built);
  });

  test('goes on, and stops in order, when nobody reads its log any more', async () => {
    server.closeOutput();
    for (let i = 0; i < 5; i++) expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    expect((await server.stop()).code).toBe(0);
    await server.start();
  });

  test('a wrong setting stops the start with one sentence', async () => {
    await expect(startServer({ PUBLIC_URL: 'meschede.de' })).rejects.toThrow(
      /The setting PUBLIC_URL is wrong/,
    );
  });
});

describe('the app manifest', () => {
  test.each(['/manifest.webmanifest', '/en/manifest.webmanifest'])(
    '%s names pictures that are there',
    async (path) => {
      const manifest = (await (await fetch(server.url + path)).json()) as Record<
        'icons' | 'screenshots',
        { src: string; sizes: string; type: string; label?: string }[]
      >;
      expect(manifest.screenshots.length).toBeGreaterThanOrEqual(3);
      for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots]) {
        const answer = await fetch(server.url + src);
        expect([src, answer.status, answer.headers.get('content-type')]).toEqual([src, 200, type]);
        const bytes = Buffer.from(await answer.arrayBuffer());
        const { width, height } = await sharp(bytes).metadata();
        expect([src, `${width}x${height}`]).toEqual([src, sizes]);
        expect(bytes.length, src).toBeLessThan(150_000);
      }
      for (const { label } of manifest.screenshots) expect(label).toBeTruthy();
    },
  );
});
