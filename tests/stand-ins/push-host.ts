/**
 * Stands in for a browser's push service, as a process of its own: takes encrypted messages, decrypts
 * nothing, and answers what the path asks for: `/push/{status}/{name}`. `GET /received` tells what came.
 * Prints its port when it listens.
 */
import { createServer } from 'node:http';

interface Received {
  readonly name: string;
  readonly status: number;
  readonly ttl: string;
  readonly urgency: string;
  readonly encoding: string;
  readonly authorization: string;
  readonly bytes: number;
  /** Base64 of the encrypted message. */
  readonly body: string;
}

const received: Received[] = [];

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (request.url === '/received') return response.end(JSON.stringify(received));
  const [, , status = '404', name = ''] = (request.url ?? '').split('/');
  const body = Buffer.concat(chunks);
  const header = (key: string) => String(request.headers[key] ?? '');
  received.push({
    name,
    status: Number(status),
    ttl: header('ttl'),
    urgency: header('urgency'),
    encoding: header('content-encoding'),
    authorization: header('authorization').split(' ')[0] ?? '',
    bytes: body.length,
    body: body.toString('base64'),
  });
  // A redirect must not be followed: its target would escape the list of hosts.
  response.writeHead(Number(status), { location: `/push/201/redirected-${name}` });
  response.end();
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address ? address.port : 0);
});
