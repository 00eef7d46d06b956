import { SYNC_TAG } from './background-sync';
import { announce } from './changes';
import { read, write } from './database';

/** Below this the person is warned: two reports with five photos each still fit. */
const TIGHT_BYTES = 25_000_000;

/** Asks the browser, once per phone, not to evict what waits here. Refusal changes nothing. */
async function askForPersistence(): Promise<void> {
  if (typeof navigator === 'undefined' || !navigator.storage?.persist) return;
  const wasAsked = await read((tx) => tx.objectStore('meta').get('persistenceAsked'));
  if (wasAsked || (await navigator.storage.persisted())) return;
  await write((tx) => tx.objectStore('meta').put(true, 'persistenceAsked'));
  await navigator.storage.persist();
}

/** Wakes the worker when the connection is back, where the browser can. */
async function requestBackgroundSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.ready;
  await (registration as SyncRegistration | undefined)?.sync?.register(SYNC_TAG);
}

type SyncRegistration = ServiceWorkerRegistration & {
  readonly sync?: { register(tag: string): Promise<void> };
};

/**
 * Has what waits sent when this page is closed; a comfort that never fails what was stored. Only pages ask: the
 * worker, asking while it is woken, would be woken again at once, for ever.
 */
export function sendWhenClosed(): void {
  if (typeof window !== 'undefined') requestBackgroundSync().catch(() => undefined);
}

/** To be called after every write with which an item waits to be sent, by whatever way it came there. */
export function announceWaiting(): void {
  announce({ type: 'changed' });
  sendWhenClosed();
}

/** Bonus work after something was stored; none of it may fail the storing. */
export function afterEnqueue(): void {
  announceWaiting();
  if (typeof window !== 'undefined') askForPersistence().catch(() => undefined);
}

export interface StorageState {
  /** The browser has promised not to evict; null when it cannot say. */
  readonly isPersistent: boolean | null;
  readonly isTight: boolean;
  readonly freeBytes: number | null;
}

/** How safe what waits here is. */
export async function storageState(): Promise<StorageState> {
  const storage = typeof navigator === 'undefined' ? undefined : navigator.storage;
  const isPersistent = (await storage?.persisted?.()) ?? null;
  const estimate = await storage?.estimate?.();
  const freeBytes =
    estimate?.quota === undefined ? null : Math.max(0, estimate.quota - (estimate.usage ?? 0));
  return { isPersistent, freeBytes, isTight: freeBytes !== null && freeBytes < TIGHT_BYTES };
}
