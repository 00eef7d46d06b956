import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { freePort } from './server';

/** What happens to one request on its way; "After" means the server has done its work already. */
export type Fault =
  | 'none'
  | 'hangBefore'
  | 'hangAfter'
  | 'resetBefore'
  | 'resetAfter'
  | 'error500'
  | 'error500After'
  | 'html200'
  | 'tooLarge'
  | 'dead';

export interface FaultProxy {
  readonly url: string;
  readonly port: number;
  /** Requests seen: "PUT /api/reports/…". */
  readonly seen: string[];
  /** Decides for each request; "none" by default. */
  decide: (method: string, pathname: string) => Fault;
  /** Rewrites what the server answers at this path, e.g. a new version of the worker. */
  readonly rewrites: Map<string, (body: string) => string>;
  target: number;
  close(): Promise<void>;
}

/** Faults `next`, one after the other, for uploads only; then fine weather. */
export function faultsForUploads(proxy: FaultProxy, ...next: Fault[]): void {
  const queue = [...next];
  proxy.decide = (method) => (method === 'PUT' ? (queue.shift() ?? 'none') : 'none');
}

/** A mobile network between phone and server that fails in every way networks do. */
export async function startFaultProxy(): Promise<FaultProxy> {
  const port = await freePort();
  const server = createServer((incoming, outgoing) => void pass(proxy, incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${port}`,
    port,
    seen: [],
    decide: () => 'none',
    rewrites: new Map(),
    target: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}

async function pass(proxy: FaultProxy, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const pathname = (incoming.url ?? '/').split('?', 1)[0] ?? '/';
  const method = incoming.method ?? 'GET';
  proxy.seen.push(`${method} ${pathname}`);
  const fault = proxy.decide(method, pathname);
  if (fault === 'dead' || fault === 'resetBefore') return void outgoing.destroy();
  if (fault === 'hangBefore') return void incoming.resume();
  if (fault === 'error500') return fake(incoming, outgoing, 500, 'text/html', '<h1>500</h1>');
  if (fault === 'html200') return fake(incoming, outgoing, 200, 'text/html', '<h1>WLAN: bitte anmelden</h1>');
  if (fault === 'tooLarge') return fake(incoming, outgoing, 413, 'application/json', '{"code":"tooLarge"}');
  const rewrite = proxy.rewrites.get(pathname);
  // "Not modified" would be a lie about a text that is changed on its way.
  if (rewrite) forgetCached(incoming);
  try {
    const answer = await ask(proxy, incoming);
    if (fault === 'hangAfter') return;
    if (fault === 'resetAfter') return void outgoing.destroy();
    if (fault === 'error500After') return fake(incoming, outgoing, 502, 'text/html', '<h1>502</h1>');
    const body = rewrite ? Buffer.from(rewrite(answer.body.toString('utf8'))) : answer.body;
    const { 'content-length': _, 'transfer-encoding': __, ...headers } = answer.headers;
    outgoing.writeHead(answer.status, { ...headers, 'content-length': body.length });
    outgoing.end(body);
  } catch {
    outgoing.destroy();
  }
}

function forgetCached({ headers }: IncomingMessage): void {
  delete headers['if-none-match'];
  delete headers['if-modified-since'];
}

function fake(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  status: number,
  type: string,
  body: string,
) {
  const answer = (): void => void outgoing.writeHead(status, { 'content-type': type }).end(body);
  if (incoming.complete) return answer();
  incoming.resume();
  incoming.on('end', answer);
}

interface Answered {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

function ask(proxy: FaultProxy, incoming: IncomingMessage): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { 'accept-encoding': _, ...headers } = incoming.headers;
    const upstream = request(
      { host: '127.0.0.1', port: proxy.target, method: incoming.method, path: incoming.url, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 502,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    upstream.on('error', reject);
    incoming.pipe(upstream);
  });
}
