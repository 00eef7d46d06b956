import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import next from 'next';
import { closeDb, migrateDb } from '@/db/client';
import { EnvError, env, publicUrl } from '@/lib/env';
import { log } from '@/lib/log';
import { livePoints } from '@/lib/map/live-index';
import { clearUploadLeftovers } from '@/lib/photos/temp';
import { buildIfNeeded } from './build';
import { clientAddress, isCrossSite, refuseBody } from './guards';
import { cspFor, readPrerenderedHashes, securityHeaders } from './headers';
import { takeOverPending, watchForRestore } from './pending-restore';
import { readRoutePatterns, UNKNOWN } from './routes';
import { forgetServer, noteServer } from './running';
import { exportSecrets } from './secrets-env';
import { markUnknown } from './unknown';
import { watchUnused } from './unused';
import { startJobs, stopJobs } from './work';

const root = process.cwd();
const GRACE_MS = 8_000;

async function main(): Promise<void> {
  const isDev = env().NODE_ENV === 'development';
  const isHttps = publicUrl().startsWith('https:');
  exportSecrets();
  if (!isDev) buildIfNeeded();
  await takeOverPending();
  await migrateDb();
  await clearUploadLeftovers();

  const app = next({ dev: isDev, dir: root, webpack: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const dist = path.join(root, '.next');
  const prerendered = isDev ? new Map<string, string>() : readPrerenderedHashes(dist);
  const patternOf = isDev ? () => '(dev)' : readRoutePatterns(dist);
  const fixedHeaders = securityHeaders(isHttps);

  const server = createServer((request, response) => {
    const startedAt = performance.now();
    const id = randomUUID();
    const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/';
    response.on('finish', () =>
      log.info('request', {
        id,
        method: request.method,
        route: patternOf(pathname),
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
      }),
    );
    for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value);
    const refusal = refuse(request, pathname);
    if (refusal) return end(response, refusal);

    const policy = cspFor(pathname, prerendered, isDev);
    response.setHeader('content-security-policy', policy);
    request.headers['content-security-policy'] = policy;
    request.headers['x-request-id'] = id;
    request.headers['x-client-address'] = clientAddress(request, env().TRUSTED_PROXIES);
    if (patternOf(pathname) === UNKNOWN) markUnknown(response);
    handle(request, response).catch((error: unknown) => {
      log.error('request.failed', error, { id });
      if (!response.headersSent) end(response, 500);
    });
  });
  // Uploads over a slow mobile network take long; idle connections do not.
  server.requestTimeout = 300_000;
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = 5_000;

  const host = isHttps ? '0.0.0.0' : '127.0.0.1';
  await listen(server, env().PORT, host);
  await noteServer();
  watchForRestore();
  startJobs();
  // The first look at the map need not wait for its index.
  livePoints().catch((error: unknown) => log.error('map.warm', error));
  stopOn(['SIGTERM', 'SIGINT'], server);
  await announce(server);
}

const ownOrigins = new Set([
  new URL(publicUrl()).origin,
  ...(env().PUBLIC_URL ? [] : [`http://127.0.0.1:${env().PORT}`]),
]);

function refuse(request: IncomingMessage, pathname: string): number | null {
  if (isCrossSite(request, pathname, ownOrigins)) return 403;
  return refuseBody(request, pathname);
}

const sentences: Record<number, string> = {
  403: 'Diese Anfrage kommt von einer anderen Website und wurde nicht angenommen.',
  411: 'Der Anfrage fehlt die Längenangabe (Content-Length).',
  413: 'Das ist zu groß. Ein Foto darf 20 MB haben, eine Meldung 40 MB.',
  500: 'Es ist ein Fehler aufgetreten. Bitte versuchen Sie es später noch einmal.',
};
const codes: Record<number, string> = {
  403: 'crossSite',
  411: 'lengthRequired',
  413: 'tooLarge',
  500: 'internal',
};

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    // The rest of a refused body is not read.
    connection: 'close',
  });
  response.end(JSON.stringify({ code: codes[status], message: sentences[status] }));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new EnvError(`Port ${port} is in use. Stop the other program or choose one with PORT=… npm start`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
}

/** In-flight requests finish; what is still open after the grace period is cut. */
function stopOn(signals: readonly NodeJS.Signals[], server: Server): void {
  const closeUnused = watchUnused(server);
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    log.info('stopping');
    stopJobs();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    closeUnused();
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref())]);
    server.closeAllConnections();
    await closeDb();
    await forgetServer();
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of signals) process.on(signal, () => void stop());
}

async function announce(server: Server): Promise<void> {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : env().PORT;
  const url = env().PUBLIC_URL ? publicUrl() : `http://localhost:${port}`;
  log.info('listening', { port });
  console.error(`\n  Bürgerweg: ${url}\n`);
  const { firstAdminLink } = await import('@/lib/accounts/first-admin');
  const link = await firstAdminLink();
  if (link)
    console.error(`  There is no administrator yet. Open this once to create the first:\n  ${link}\n`);
}

main().catch((error: unknown) => {
  if (error instanceof EnvError) console.error(error.message);
  else console.error(error);
  process.exit(1);
});
