import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { limitTimes } from '@/lib/server/time-limits';

const SILENCE_MS = 200;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const opened: { server?: Server; socket?: Socket } = {};
afterEach(() => {
  opened.socket?.destroy();
  opened.server?.closeAllConnections();
  opened.server?.close();
});

/** Sends the head of an upload of ten bytes and hears what comes back. */
async function upload(answer: RequestListener) {
  const server = createServer(answer);
  limitTimes(server, SILENCE_MS);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  Object.assign(opened, { server, socket });
  const heard = { text: '', isCut: false };
  socket.on('data', (data) => {
    heard.text += data;
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    heard.isCut = true;
  });
  socket.write('PUT / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n');
  return { socket, heard };
}

/** Answers when everything is there, as the doors for photos do. */
const whenComplete: RequestListener = (request, response) => {
  request.resume().on('end', () => response.end('taken'));
};

test('a body that stands still is cut', async () => {
  const { socket, heard } = await upload(whenComplete);
  socket.write('half');
  await expect.poll(() => heard.isCut, { timeout: 5 * SILENCE_MS }).toBe(true);
  expect(heard.text).toBe('');
});

test('so is one whose request is answered already and that nobody reads', async () => {
  const { socket, heard } = await upload((request, response) => {
    request.once('readable', () => response.end('refused'));
  });
  socket.write('half');
  await expect.poll(() => heard.isCut, { timeout: 5 * SILENCE_MS }).toBe(true);
  expect(heard.text).toContain('refused');
});

test('a body that flows may take long', async () => {
  const { socket, heard } = await upload(whenComplete);
  for (let sent = 0; sent < 10; sent += 1) {
    await wait(SILENCE_MS / 2);
    socket.write('x');
  }
  await expect.poll(() => heard.text).toContain('taken');
});

test('the server itself may take its time, before it reads and before it answers', async () => {
  const { socket, heard } = await upload(async (request, response) => {
    await wait(5 * SILENCE_MS);
    for await (const _ of request);
    await wait(5 * SILENCE_MS);
    response.end('taken');
  });
  // As with a large body, of which more does not fit: the rest comes when this is read.
  socket.write('half');
  await wait(4 * SILENCE_MS);
  expect(heard.isCut).toBe(false);
  await wait(SILENCE_MS);
  socket.write('-other');
  await expect.poll(() => heard.text, { timeout: 10 * SILENCE_MS }).toContain('taken');
});

test('what only trickles, or never says what it wants, is bounded too', () => {
  const server = createServer();
  limitTimes(server);
  expect(server.requestTimeout).toBe(30 * 60_000);
  expect(server.headersTimeout).toBeLessThanOrEqual(20_000);
  expect(server.keepAliveTimeout).toBeLessThanOrEqual(5_000);
});
