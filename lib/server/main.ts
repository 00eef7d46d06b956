import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import path from 'node:path';
import next from 'next';
import { closeDb, migrateDb, writeTx } from '@/db/client';
import { withPresentData } from '@/db/data-generation';
import { loadTariffs } from '@/lib/areas/tariff/tariffs';
import { adoptOldRows } from '@/lib/audit/append';
import { EnvError, env, publicUrl } from '@/lib/env';
import { log } from '@/lib/log';
import { livePoints } from '@/lib/map/live-index';
import { forgetMissing, isMissing } from '@/lib/missing-pages';
import { paymentProvider } from '@/lib/payments/providers';
import { clearUploadLeftovers } from '@/lib/photos/temp';
import { townShape } from '@/lib/town/queries';
import { buildIfNeeded } from './build';
import { readBuildFiles } from './build-files';
import { refuseGuesser } from './early-refusal';
import { clientAddress, isCrossSite, refuseBody } from './guards';
import { cspFor, headersFor, readPrerenderedHashes, securityHeaders } from './headers';
import { answerItself, exportSettings } from './next-env';
import { takeOverPending, watchForRestore } from './pending-restore';
import { writePublicFiles } from './public-files';
import { answerRefusal, type Refusal } from './refusal';
import { readRoutePatterns, UNKNOWN } from './routes';
import { forgetServer, noteServer } from './running';
import { limitTimes } from './time-limits';
import { markUnknown } from './unknown';
import { watchUnused } from './unused';
import { startJobs, stopJobs } from './work';

const root = process.cwd();
const GRACE_MS = 8_000;

async function main(): Promise<void> {
  const isDev = env().NODE_ENV === 'development';
  const isHttps = publicUrl().startsWith('https:');
  exportSettings();
  if (isDev) writePublicFiles(root);
  else buildIfNeeded();
  await takeOverPending();
  await migrateDb();
  await writeTx(adoptOldRows);
  // Rules of the services read these without waiting for the database.
  await Promise.all([loadTariffs(), townShape()]);
  await clearUploadLeftovers();

  const app = next({ dev: isDev, dir: root, webpack: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const dist = path.join(root, '.next');
  const prerendered = isDev ? new Map<string, string>() : readPrerenderedHashes(dist);
  const patternOf = isDev ? () => '(dev)' : readRoutePatterns(dist);
  const sendBuildFile = isDev ? () => false : readBuildFiles(path.join(dist, 'static'));
  const fixedHeaders = securityHeaders(isHttps);

  const server = createServer((request, response) => {
    if (answerItself(request, response)) return;
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
    for (const [name, value] of Object.entries({ ...fixedHeaders, ...headersFor(pathname, prerendered) }))
      response.setHeader(name, value);
    const refusal = refuse(request, pathname);
    if (refusal) return answerRefusal(request, response, refusal);

    const policy = cspFor(pathname, prerendered, isDev, paymentProvider()?.origin);
    response.setHeader('content-security-policy', policy);
    if (sendBuildFile(request, response, pathname)) return;
    request.headers['content-security-policy'] = policy;
    request.headers['x-request-id'] = id;
    const address = clientAddress(request, env().TRUSTED_PROXIES);
    if (refuseGuesser(request, response, pathname, address)) return;
    request.headers['x-client-address'] = address;
    markUnknown(response, () => patternOf(pathname) === UNKNOWN || isMissing(id));
    response.on('close', () => forgetMissing(id));
    withPresentData(() => handle(request, response)).catch((error: unknown) => {
      log.error('request.failed', error, { id });
      if (!response.headersSent) answerRefusal(request, response, 500);
    });
  });
  limitTimes(server);

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

function refuse(request: IncomingMessage, pathname: string): Refusal | null {
  if (isCrossSite(request, pathname, ownOrigins)) return 403;
  return refuseBody(request, pathname);
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
    closeUnused();
    // Again and again: the connection of the last answer becomes idle only after it.
    setInterval(() => server.closeIdleConnections(), 100).unref();
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

// Whoever read the log has gone (a closed terminal, a log program that was killed): reports still come in.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
// Something went wrong that nobody waited for: that ends one thing, not the service for everybody.
process.on('unhandledRejection', (cause) => log.error('unhandled', cause));

main().catch((error: unknown) => {
  if (error instanceof EnvError) console.error(error.message);
  else console.error(error);
  process.exit(1);
});
