import type { IncomingMessage } from 'node:http';

const MB = 1024 * 1024;
/** Doors that take photos or long files read their body as a stream; all others are small. */
const uploadDoors =
  /^\/(api\/(reports|crew|follow|photos|mailbox\/messages|services\/(files|feedback)|account\/representatives|documents\/import|staff\/(documents|payments))(\/|$)|share$)/;

/** Most bytes a body may have: 40 MB (and a little for the multipart frame) for photos and imports, else 1 MB. */
export const bodyLimit = (pathname: string): number => (uploadDoors.test(pathname) ? 41 * MB : MB);

/** True when a page's form was posted: the answer is looked at by a person. */
export const isPageForm = ({ headers }: IncomingMessage): boolean =>
  String(headers.accept ?? '').includes('text/html');

/**
 * Forms with photos may announce more: their door keeps only what is allowed, and leads back to the form with
 * what was typed.
 */
const formLimit = (request: IncomingMessage, pathname: string): number =>
  bodyLimit(pathname) * (uploadDoors.test(pathname) && isPageForm(request) ? 4 : 1);

/** 413 when the announced body is too long, 411 when a small door is given no length, else null. */
export function refuseBody(request: IncomingMessage, pathname: string): 413 | 411 | null {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (length > formLimit(request, pathname)) return 413;
  const isChunked = request.headers['transfer-encoding'] !== undefined;
  return isChunked && !uploadDoors.test(pathname) ? 411 : null;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True when a browser sends this from another site. Programs without a browser send neither header and
 * are let through: they carry no cookies. `/share` only stores a photo for the person to look at.
 */
export function isCrossSite(
  request: IncomingMessage,
  pathname: string,
  ownOrigins: ReadonlySet<string>,
): boolean {
  if (safeMethods.has(request.method ?? 'GET') || pathname === '/share') return false;
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  const { origin } = request.headers;
  return origin !== undefined && !ownOrigins.has(origin);
}

/**
 * The caller's address: of the socket, or what the outermost of `trustedProxies` proxies has seen.
 * Anything a client wrote into X-Forwarded-For itself stands further left and is never reached.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const socket = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return socket;
  const seen = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return seen.at(-trustedProxies) ?? socket;
}
