/**
 * A stand-in for the tile service, run as a process of its own: `node tile-server.mjs PORT`. `GET /set?mode=…`
 * says how tiles are answered (ok, slow, error, missing, html, svg, empty, huge, endless, elsewhere, circle, hang); `GET /count` how many were asked for.
 */
import { createServer } from 'node:http';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
let mode = 'ok';
let count = 0;

const answers = {
  ok: (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(png),
  error: (response) => response.writeHead(500).end('no'),
  html: (response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end('<html>Please log in</html>'),
  missing: (response) => response.writeHead(404, { 'content-type': 'image/png' }).end(png),
  svg: (response) => response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg onload="x()"/>'),
  empty: (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(),
  huge: (response) =>
    response
      .writeHead(200, { 'content-type': 'image/png' })
      .end(Buffer.concat([png, Buffer.alloc(5_000_000)])),
  endless: (response) => {
    response.writeHead(200, { 'content-type': 'image/png' }).write(png);
    const timer = setInterval(() => response.write(Buffer.alloc(100_000)), 5);
    response.on('close', () => clearInterval(timer));
  },
  circle: (response) => response.writeHead(302, { location: '/again' }).end(),
  slow: (response) => setTimeout(() => answers.ok(response), 10_000).unref(),
  hang: () => undefined,
  elsewhere: (response) => response.writeHead(302, { location: 'http://127.0.0.2:9/tile.png' }).end(),
};

createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/set') {
    mode = url.searchParams.get('mode');
    return response.end(mode);
  }
  if (url.pathname === '/count') return response.end(String(count));
  count++;
  return answers[mode](response);
}).listen(Number(process.argv[2]), '127.0.0.1');
