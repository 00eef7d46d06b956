import { processState } from '../process-state';

const PATIENCE_MS = 5_000;
const MAX_BYTES = 1_000_000;
const MAX_AT_ONCE = 6;
const MAX_WAITING = 60;
const MAX_REDIRECTS = 2;
/** After so many failures in a row the upstream is left alone for a while: nobody waits for a dead server. */
const FAILURES_UNTIL_PAUSE = 4;
const PAUSE_MS = 20_000;

interface Gate {
  running: number;
  readonly waiting: (() => void)[];
  failures: number;
  pausedUntil: number;
}

const gate = (): Gate =>
  processState('tile-gate', () => ({ running: 0, waiting: [], failures: 0, pausedUntil: 0 }));

const signatures: readonly { readonly type: string; readonly bytes: readonly number[] }[] = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
];

/** MIME type by content, or null when it is no picture a tile server sends. */
export const pictureType = (bytes: Uint8Array): string | null =>
  signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))?.type ?? null;

/**
 * Fetches a tile; at most six at once.
 * @returns its bytes, or null when the upstream fails, hangs, sends something else, or too many wait
 */
export async function fetchTile(url: URL): Promise<Uint8Array | null> {
  const line = gate();
  if (Date.now() < line.pausedUntil || line.waiting.length >= MAX_WAITING) return null;
  if (line.running >= MAX_AT_ONCE) await new Promise<void>((resolve) => line.waiting.push(resolve));
  line.running++;
  try {
    // It may have been found dead while this one waited.
    if (Date.now() < line.pausedUntil) return null;
    const bytes = await download(url).catch(() => null);
    noteOutcome(line, bytes !== null);
    return bytes === 'missing' ? null : bytes;
  } finally {
    line.running--;
    line.waiting.shift()?.();
  }
}

function noteOutcome(line: Gate, isGood: boolean): void {
  line.failures = isGood ? 0 : line.failures + 1;
  if (line.failures < FAILURES_UNTIL_PAUSE) return;
  line.failures = 0;
  line.pausedUntil = Date.now() + PAUSE_MS;
}

/** `missing`: the service works, but has no such tile. */
async function download(url: URL): Promise<Uint8Array | 'missing' | null> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  let at = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await fetch(at, { signal, redirect: 'manual', cache: 'no-store' });
    const next = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && next) {
      await response.body?.cancel();
      const target = new URL(next, at);
      // Another host was not configured by anybody.
      if (target.origin !== url.origin) return null;
      at = target;
      continue;
    }
    if (response.status === 404) {
      await response.body?.cancel();
      return 'missing';
    }
    if (response.status !== 200 || !response.body) return null;
    const bytes = await readLimited(response.body);
    return bytes && pictureType(bytes) ? bytes : null;
  }
  return null;
}

async function readLimited(body: ReadableStream<Uint8Array>): Promise<Uint8Array | null> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts);
    size += value.byteLength;
    if (size > MAX_BYTES) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}
