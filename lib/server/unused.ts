import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Watches connections on which nothing has been asked yet. Browsers open such in advance, and Node does not
 * count them as idle: a stop would wait for them until its grace period is over.
 * @returns a function that closes them
 */
export function watchUnused(server: Server): () => void {
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  return () => {
    // Whoever has begun to speak is heard out.
    for (const socket of unused) if (socket.bytesRead === 0) socket.destroy();
  };
}
