import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepEarlier, sendAsNew } from '@/lib/outbox/conflict';
import { beginSending, settle } from '@/lib/outbox/sending';
import {
  changeItem,
  enqueue,
  getItem,
  holdItem,
  listItems,
  releaseItem,
  retryItem,
} from '@/lib/outbox/store';
import { startTriggers } from '@/lib/outbox/triggers';
import { makeItem, wipePhone } from '../helpers/outbox';

const register = vi.fn<(tag: string) => Promise<void>>();

/** A page of the app in a browser that knows Background Sync. */
function openPage(visibilityState: 'visible' | 'hidden' = 'visible'): void {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState }));
  const serviceWorker = { ready: Promise.resolve({ sync: { register } }) };
  vi.stubGlobal('navigator', { serviceWorker });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
}

/** Lets what nobody waits for happen; then forgets it. */
async function asked(): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve));
  const tags = register.mock.calls.map(([tag]) => tag);
  register.mockClear();
  expect(tags.every((tag) => tag === 'outbox')).toBe(true);
  return tags.length > 0;
}

/** An item that the town refused; with an earlier version where it may have arrived before. */
async function refusedItem(hasEarlier = false): Promise<string> {
  const item = makeItem();
  await enqueue(item);
  if (hasEarlier) {
    await beginSending(item.id);
    await settle(item.id, { to: 'waiting', problem: { code: 'unreachable' }, delayMs: 0, scope: 'line' });
    await changeItem(item.id, { ...item, payload: { v: 1, category: 'drain' } });
  }
  await beginSending(item.id);
  await settle(item.id, { to: 'attention', problem: { code: 'conflict' } });
  await asked();
  return item.id;
}

beforeEach(async () => {
  await wipePhone();
  register.mockReset().mockResolvedValue();
  openPage();
});
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['a correction', (id: string) => changeItem(id, makeItem())],
  ['another try', retryItem],
  ['the change sent as a report of its own', sendAsNew],
  ['the earlier version kept', keepEarlier],
])('%s goes out with the app closed', async (_name, act) => {
  const id = await refusedItem(true);
  await act(id);
  expect((await listItems()).some(({ state }) => state === 'waiting')).toBe(true);
  expect(await asked()).toBe(true);
});

test('so does what a page has tried in vain', async () => {
  const item = makeItem();
  await enqueue(item);
  await beginSending(item.id);
  await asked();
  await settle(item.id, { to: 'waiting', problem: { code: 'unreachable' }, delayMs: 0, scope: 'line' });
  expect(await asked()).toBe(true);
});

test('an item that waits for the person wakes nobody, one that is held only when let go', async () => {
  const item = makeItem();
  await enqueue(item);
  await asked();
  await holdItem(item.id);
  expect(await asked()).toBe(false);
  await releaseItem(item.id);
  expect(await asked()).toBe(true);
  await beginSending(item.id);
  await settle(item.id, { to: 'attention', problem: { code: 'conflict' } });
  expect(await asked()).toBe(false);
});

test('the worker never wakes itself', async () => {
  const item = makeItem();
  await enqueue(item);
  await asked();
  vi.stubGlobal('window', undefined);
  await beginSending(item.id);
  await settle(item.id, { to: 'waiting', problem: { code: 'unreachable' }, delayMs: 0, scope: 'line' });
  expect(await asked()).toBe(false);
});

test('a browser that refuses fails no write', async () => {
  const id = await refusedItem();
  register.mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
  expect(await retryItem(id)).toBe('changed');
  vi.stubGlobal('navigator', {
    get serviceWorker(): never {
      throw new DOMException('sandboxed', 'SecurityError');
    },
  });
  expect(await retryItem(id)).toBe('changed');
  expect((await getItem(id))?.state).toBe('waiting');
});

test('an opened app asks again for what the browser has given up', async () => {
  const item = makeItem();
  await enqueue(item);
  // Not due for an hour: no attempt of this page asks.
  await beginSending(item.id);
  await settle(item.id, { to: 'waiting', problem: { code: 'tooMany' }, delayMs: 3600_000, scope: 'line' });
  await asked();
  const stop = startTriggers();
  await vi.waitFor(() => expect(register).toHaveBeenCalled());
  stop();
});

test('an opened app asks for nothing when all that lies here waits for the person', async () => {
  await refusedItem();
  const stop = startTriggers();
  await new Promise((resolve) => setTimeout(resolve, 200));
  stop();
  expect(register).not.toHaveBeenCalled();
});
