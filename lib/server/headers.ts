import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bootSource } from '../client-start/boot-script';

interface CspOptions {
  /** What may run besides own files: "'nonce-…'" or "'sha256-…'" sources. */
  readonly scripts: string;
  readonly isDev: boolean;
  /** Where forms may lead besides our own pages. */
  readonly formTarget?: string;
  /** Shows PDFs of a case in place. */
  readonly hasFrames?: boolean;
}

function csp({ scripts, isDev, formTarget = '', hasFrames = false }: CspOptions): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}${isDev ? " 'unsafe-eval'" : ''}`.trim(),
    `style-src 'self'${isDev ? " 'unsafe-inline'" : ''}`,
    // Server rendering emits style attributes (progress, colours of photos).
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${isDev ? ' ws:' : ''}`,
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'none'",
    `frame-src ${hasFrames ? "'self'" : "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${formTarget}`.trim(),
    "frame-ancestors 'none'",
  ].join('; ');
}

const inlineScripts = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

function hashesOf(html: string): string {
  const hashes = new Set<string>();
  for (const match of html.matchAll(inlineScripts)) {
    hashes.add(
      `'sha256-${createHash('sha256')
        .update(match[1] ?? '')
        .digest('base64')}'`,
    );
  }
  return [...hashes].join(' ');
}

/** Path as asked for ("/", "/en/map") → script hashes of the page that was rendered at build time. */
export function readPrerenderedHashes(dist: string): Map<string, string> {
  const folder = path.join(dist, 'server/app');
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.html')) continue;
    const route = `/${entry.slice(0, -'.html'.length).split(path.sep).join('/')}`;
    found.set(route, hashesOf(readFileSync(path.join(folder, entry), 'utf8')));
  }
  return found;
}

/** The internal path of a page: German pages are asked for without their prefix. */
export function internalPath(pathname: string): string {
  const trimmed = pathname.replace(/\/+$/, '') || '/';
  if (/^\/(de|en)(\/|$)/.test(trimmed)) return trimmed;
  return trimmed === '/' ? '/de' : `/de${trimmed}`;
}

/** A photo somebody sent is never a page, whatever it holds; Next does not replace a header that is set. */
const photoCsp = "sandbox; default-src 'none'; frame-ancestors 'none'";

/**
 * A PDF that somebody sent, in the browser's own viewer: a sandbox would keep that shut. Nothing else may load, and
 * only our own pages may show it within them.
 */
const viewerCsp = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
const isViewer = (pathname: string): boolean => /^\/api\/services\/files\/[^/]+\/view$/.test(pathname);

/**
 * The Content-Security-Policy of one answer. Prerendered pages get the hashes of their inline scripts,
 * rendered ones a nonce, which Next reads from the request's header of the same name. The worker that decodes
 * HEIC photos is the only code that may compile WebAssembly: a worker obeys the policy of its own answer.
 */
export function cspFor(
  pathname: string,
  prerendered: Map<string, string>,
  isDev: boolean,
  paymentPage = '',
): string {
  if (pathname.startsWith('/heic/')) return csp({ scripts: "'wasm-unsafe-eval'", isDev });
  if (isViewer(pathname)) return viewerCsp;
  if (/^\/api\/(photos|services\/files|mailbox\/files|account\/representatives\/proof)\//.test(pathname))
    return photoCsp;
  // A file that does not exist is answered by one prerendered page.
  const missing = /^\/[^/]+\.[a-z0-9]+$/.test(pathname) ? prerendered.get('/_not-found') : undefined;
  const hashes = prerendered.get(internalPath(pathname)) ?? missing;
  const scripts = hashes ?? `'nonce-${randomBytes(16).toString('base64')}' ${bootSource}`;
  // The button "Online bezahlen" leads on to the payment provider.
  const formTarget = /^\/(en\/)?pay\//.test(pathname) ? paymentPage : '';
  // The whole desk: a click from the list changes the page, but not the policy the document came with.
  const hasFrames = /^\/(en\/)?staff(\/|$)/.test(pathname);
  return csp({ scripts: isDev ? "'unsafe-inline'" : scripts, isDev, formTarget, hasFrames });
}

/**
 * Headers that differ from `securityHeaders` or from what Next would say. What our own pages show within them must not
 * refuse that. A prerendered page belongs to the scripts of its build: Next would let a proxy keep it for a year.
 */
export function headersFor(
  pathname: string,
  prerendered: ReadonlyMap<string, string>,
): Record<string, string> {
  if (isViewer(pathname)) return { 'x-frame-options': 'SAMEORIGIN' };
  if (prerendered.has(internalPath(pathname)))
    return { 'cache-control': 'public, max-age=0, must-revalidate' };
  return {};
}

/** Headers of every answer, whatever it is. */
export function securityHeaders(isHttps: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    // `same-origin`, not `no-referrer`: the latter would empty the Origin of our own forms.
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()',
    ...(isHttps ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}
