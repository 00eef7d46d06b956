import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { env } from '../env';

const TIMEOUT_MS = 30_000;

/** A piece as clamd's INSTREAM wants it: its length in four bytes, then the bytes. */
function framed(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return Buffer.concat([length, chunk]);
}

/** All that clamd says until it hangs up. */
const answerOf = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });

/** Sends the file no faster than clamd reads; stops when it has answered. */
async function sendFile(socket: Socket, file: string, answered: Promise<string>): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(file)) {
    if (socket.destroyed) return;
    if (!socket.write(framed(chunk as Buffer))) await Promise.race([once(socket, 'drain'), answered]);
  }
  socket.write(Buffer.alloc(4));
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
  try {
    const answered = answerOf(socket);
    const [answer] = await Promise.all([answered, sendFile(socket, file, answered)]);
    if (answer.includes(' FOUND')) return false;
    if (answer.includes('OK')) return true;
    throw new Error('clamd could not look at the file');
  } finally {
    socket.destroy();
  }
}
