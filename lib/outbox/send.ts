import type { Answer, Me } from './machine';
import type { OutboxItem } from './types';

/** Silence longer than this is a dead connection, whatever the browser believes. */
const STALL_MS = 30_000;
/** The server may take its time once it has everything: two photos at once, others wait. */
const ANSWER_MS = 45_000;
/** For what cannot be watched while it goes out; the server takes no request for longer either. */
const LONGEST_MS = 30 * 60_000;
/** A quarter of a throttled line (64 kbit/s). Small items give up sooner: a dead line must not hold the others up. */
const SLOWEST_BYTES_PER_MS = 2;

export type OnProgress = (sent: number, total: number) => void;

function toForm(item: OutboxItem): FormData {
  const form = new FormData();
  form.append(item.part, new Blob([JSON.stringify(item.payload)], { type: 'application/json' }));
  for (const { bytes, type, name } of item.photos) form.append('photo', new Blob([bytes], { type }), name);
  return form;
}

/**
 * One attempt; it goes on for as long as bytes flow, as the next would begin with the first byte again.
 * Anonymous items carry no cookies: XMLHttpRequest, which alone reports progress, cannot leave them out, so it
 * is used only when it is certain that nobody is signed in.
 */
export function send(item: OutboxItem, me: Me, onProgress: OnProgress): Promise<Answer> {
  const hasXhr = typeof XMLHttpRequest !== 'undefined';
  const mayCarryCookies = item.owner !== null || me === null;
  return hasXhr && mayCarryCookies ? sendWithProgress(item, onProgress) : sendQuietly(item);
}

async function sendQuietly(item: OutboxItem): Promise<Answer> {
  const size = item.photos.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const timeout = Math.min(LONGEST_MS, ANSWER_MS + size / SLOWEST_BYTES_PER_MS);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  try {
    const response = await fetch(item.url, {
      method: 'PUT',
      body: toForm(item),
      credentials: item.owner === null ? 'omit' : 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
      signal: controller.signal,
    });
    return {
      type: 'answer',
      status: response.status,
      isRedirected: response.type === 'opaqueredirect' || response.redirected,
      body: parseJson(response.headers.get('content-type'), await response.text()),
      retryAfterS: parseRetryAfter(response.headers.get('retry-after')),
    };
  } catch {
    return { type: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}

function sendWithProgress(item: OutboxItem, onProgress: OnProgress): Promise<Answer> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    const url = new URL(item.url, location.origin).href;
    let timer: ReturnType<typeof setTimeout>;
    const giveUpAfter = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => xhr.abort(), ms);
    };
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    xhr.open('PUT', url);
    xhr.upload.onprogress = ({ loaded, total }) => {
      giveUpAfter(STALL_MS);
      onProgress(loaded, total);
    };
    xhr.upload.onload = () => giveUpAfter(ANSWER_MS);
    xhr.onload = () =>
      end({
        type: 'answer',
        status: xhr.status,
        isRedirected: xhr.responseURL !== url,
        body: parseJson(xhr.getResponseHeader('content-type'), xhr.responseText),
        retryAfterS: parseRetryAfter(xhr.getResponseHeader('retry-after')),
      });
    xhr.onerror = xhr.onabort = () => end({ type: 'unreachable' });
    giveUpAfter(STALL_MS);
    xhr.send(toForm(item));
  });
}

function parseJson(contentType: string | null, text: string): unknown {
  if (!contentType?.includes('application/json')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds of a Retry-After header: a number, or an HTTP date. */
export function parseRetryAfter(value: string | null, now = Date.now()): number | null {
  if (!value) return null;
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

const ME_TIMEOUT_MS = 8_000;

/** Who is signed in, asked from the server. */
export async function whoAmI(): Promise<Me> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ME_TIMEOUT_MS);
  try {
    const response = await fetch('/api/me', { cache: 'no-store', signal: controller.signal });
    const body: unknown = response.ok ? await response.json() : 'unknown';
    if (body === null) return null;
    const isMe = typeof body === 'object' && 'id' in body && typeof body.id === 'string';
    return isMe ? { id: body.id as string } : 'unknown';
  } catch {
    return 'unknown';
  } finally {
    clearTimeout(timer);
  }
}
