import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '@/lib/outbox/machine';
import { send } from '@/lib/outbox/send';
import type { OutboxItem } from '@/lib/outbox/types';
import { makeItem, makePhoto } from '../helpers/outbox';

const MINUTE = 60_000;
/** Five photos as a phone prepares them; over 64 kbit/s they take more than five minutes. */
const fivePhotos = () => Promise.all(Array.from({ length: 5 }, () => makePhoto(540_000)));

async function makeSending(photos: OutboxItem['photos']): Promise<OutboxItem> {
  const rest = {
    createdAt: 0,
    attempts: 1,
    nextAttemptAt: 0,
    heldUntil: 0,
    isUncertain: true,
    problem: null,
  };
  return { ...makeItem(), ...rest, state: 'sending', photos, earlier: [] };
}

/** A browser's request, of which the test says when bytes go out. */
class FakeXhr {
  static last: FakeXhr;
  readonly upload: { onprogress?: (event: object) => void; onload?: () => void } = {};
  onload?: () => void;
  onabort?: () => void;
  ontimeout?: () => void;
  timeout = 0;
  status = 200;
  responseURL = '';
  responseText = '{"id":"x"}';
  open = (_method: string, url: string) => {
    this.responseURL = url;
    FakeXhr.last = this;
  };
  send = () => {
    if (this.timeout > 0) setTimeout(() => this.ontimeout?.(), this.timeout);
  };
  abort = () => this.onabort?.();
  getResponseHeader = (name: string) => (name === 'content-type' ? 'application/json' : null);
}

/** Says whether an attempt has ended, and how. */
function watch(sent: Promise<Answer>): { end: Answer | null } {
  const state: { end: Answer | null } = { end: null };
  void sent.then((answer) => {
    state.end = answer;
  });
  return state;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', new URL('https://portal.example/outbox'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('an upload over a poor line goes on for as long as its bytes flow', async () => {
  vi.stubGlobal('XMLHttpRequest', FakeXhr);
  const attempt = watch(send(await makeSending([]), null, () => undefined));
  const total = 60;
  for (let loaded = 1; loaded <= total; loaded += 1) {
    await vi.advanceTimersByTimeAsync(20_000);
    FakeXhr.last.upload.onprogress?.({ loaded, total });
  }
  FakeXhr.last.upload.onload?.();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(attempt.end).toBeNull();
  FakeXhr.last.onload?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(attempt.end).toMatchObject({ type: 'answer', status: 200, isRedirected: false });
});

test('an upload that stands still is given up after half a minute', async () => {
  vi.stubGlobal('XMLHttpRequest', FakeXhr);
  const attempt = watch(send(await makeSending([]), null, () => undefined));
  FakeXhr.last.upload.onprogress?.({ loaded: 1, total: 60 });
  await vi.advanceTimersByTimeAsync(29_000);
  expect(attempt.end).toBeNull();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(attempt.end).toEqual({ type: 'unreachable' });
});

/** As the worker's fetch: nothing is heard of it until it is over. */
function silentFetch(): void {
  const fetch = (_url: string, { signal }: { signal: AbortSignal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  vi.stubGlobal('fetch', fetch);
}

test('what cannot be watched may take as long as five photos need over a poor line, but not for ever', async () => {
  silentFetch();
  const attempt = watch(send(await makeSending(await fivePhotos()), null, () => undefined));
  await vi.advanceTimersByTimeAsync(20 * MINUTE);
  expect(attempt.end).toBeNull();
  await vi.advanceTimersByTimeAsync(11 * MINUTE);
  expect(attempt.end).toEqual({ type: 'unreachable' });
});

test('a small item does not hold the others up on a dead line', async () => {
  silentFetch();
  const attempt = watch(send(await makeSending([]), null, () => undefined));
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(attempt.end).toEqual({ type: 'unreachable' });
});
