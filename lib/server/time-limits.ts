import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** 41 MB over a poor line take this long; a stop bounds what only trickles. */
const WHOLE_REQUEST_MS = 30 * 60_000;
const HEADERS_MS = 20_000;
const IDLE_CONNECTION_MS = 5_000;
const SILENCE_MS = 120_000;

/**
 * How long a connection may take: an upload over a slow mobile network as long as its bytes flow, one that says
 * nothing not.
 * @param silenceMs a body is cut after one to two such spans without a byte
 */
export function limitTimes(server: Server, silenceMs = SILENCE_MS): void {
  server.requestTimeout = WHOLE_REQUEST_MS;
  server.headersTimeout = HEADERS_MS;
  server.keepAliveTimeout = IDLE_CONNECTION_MS;
  server.on('request', (request, response) => {
    if (hasBody(request)) cutWhenSilent(request, response, silenceMs);
  });
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Not with the socket's own timeout: that would count the time the answer takes as well, and Node needs it for
 * connections that wait for their next request.
 */
function cutWhenSilent(request: IncomingMessage, response: ServerResponse, silenceMs: number): void {
  const { socket } = request;
  let seen = socket.bytesRead;
  const timer = setInterval(() => {
    if (request.complete) return clearInterval(timer);
    // Bytes that lie here unread: it is the server that takes its time.
    const isServersTurn = request.readableLength > 0 && !response.writableEnded;
    if (socket.bytesRead === seen && !isServersTurn) socket.destroy();
    // After the server's turn the client has a whole span again.
    seen = isServersTurn ? -1 : socket.bytesRead;
  }, silenceMs).unref();
  request.once('close', () => clearInterval(timer));
}
