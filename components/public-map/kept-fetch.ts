'use client';

const CACHE = 'map-views';
const MAX_KEPT = 30;
const PATIENCE_MS = 8_000;

export interface Kept<T> {
  readonly data: T;
  /** When it came from the server, if not just now: UTC ms. */
  readonly keptSince: number | null;
}

const openCache = async (): Promise<Cache | null> => {
  try {
    return await caches.open(CACHE);
  } catch {
    // Private windows of some browsers have none: the map then needs a connection.
    return null;
  }
};

async function keep(cache: Cache, url: string, text: string): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-kept-since': String(Date.now()) };
  await cache.put(url, new Response(text, { headers }));
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MAX_KEPT))) await cache.delete(old);
}

async function fromCache<T>(cache: Cache | null, urls: readonly string[]): Promise<Kept<T> | null> {
  for (const url of urls) {
    const found = await cache?.match(url);
    if (found) {
      return { data: (await found.json()) as T, keptSince: Number(found.headers.get('x-kept-since')) };
    }
  }
  return null;
}

function combined(signal: AbortSignal): AbortSignal {
  return AbortSignal.any ? AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) : signal;
}

/**
 * Public JSON from the server, kept on the phone. Without a connection the same view as it was last, or the
 * last view at all (`lastKey`); null when there is neither.
 */
export async function keptFetch<T>(
  url: string,
  lastKey: string,
  signal: AbortSignal,
): Promise<Kept<T> | null> {
  const cache = await openCache();
  const last = `/kept/${lastKey}`;
  try {
    const response = await fetch(url, { signal: combined(signal) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const text = await response.text();
    const data = JSON.parse(text) as T;
    if (cache) await Promise.all([keep(cache, url, text), keep(cache, last, text)]).catch(() => undefined);
    return { data, keptSince: null };
  } catch {
    if (signal.aborted) return null;
    return fromCache<T>(cache, [url, last]);
  }
}
