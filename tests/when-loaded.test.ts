import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenLoaded } from '@/lib/when-loaded';

let events: EventTarget;
beforeEach(() => {
  vi.useFakeTimers();
  events = new EventTarget();
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
  vi.stubGlobal('navigator', { onLine: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('without reception it waits, tries again every five seconds, and says so', async () => {
  const load = vi.fn(async () => {
    if (load.mock.calls.length < 20) throw new Error('no reception');
    return 'part';
  });
  const onWaiting = vi.fn();
  const loaded = whenLoaded(load, onWaiting);
  await vi.advanceTimersByTimeAsync(18 * 5_000);
  expect(load).toHaveBeenCalledTimes(19);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await loaded).toBe('part');
  expect(onWaiting).toHaveBeenCalledTimes(19);
});

test('it goes on as soon as there is reception', async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error('no reception')).mockResolvedValue('part');
  const loaded = whenLoaded(load);
  await vi.advanceTimersByTimeAsync(10);
  events.dispatchEvent(new Event('online'));
  expect(await loaded).toBe('part');
});

test('with a network and still nothing it gives up after half a minute', async () => {
  vi.stubGlobal('navigator', { onLine: true });
  const loaded = whenLoaded(() => Promise.reject(new Error('gone'))).catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await loaded).toBe('gone');
});
