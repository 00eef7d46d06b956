import { createReadStream } from 'node:fs';
import { createConnection } from 'node:net';
import { env } from '../env';

const TIMEOUT_MS = 30_000;

/** A piece as clamd's INSTREAM wants it: its length in four bytes, then the bytes. */
function framed(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return Buffer.concat([length, chunk]);
}

/**
 * Asks ClamAV by its socket (CLAMD_SOCKET) whether a file is harmless; without the setting every file is.
 * @throws when the scanner does not answer: then nothing is taken in
 */
export async function isClean(file: string): Promise<boolean> {
  const socketPath = env().CLAMD_SOCKET;
  if (!socketPath) return true;
  const socket = createConnection(socketPath);
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('clamd is silent')));
  let answer = '';
  const ended = new Promise<void>((resolve, reject) => {
    socket.on('data', (data) => {
      answer += data.toString();
    });
    socket.on('error', reject);
    socket.on('end', resolve);
  });
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(file)) socket.write(framed(chunk as Buffer));
  socket.write(Buffer.alloc(4));
  await ended;
  socket.destroy();
  if (answer.includes(' FOUND')) return false;
  if (answer.includes('OK')) return true;
  throw new Error('clamd could not look at the file');
}
