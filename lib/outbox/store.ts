import { announce } from './changes';
import { type ItemRecord, read, type WriteTx, write } from './database';
import { dropPhotos, loadItem, putPhotos, toEntry } from './records';
import { afterEnqueue, announceWaiting } from './storage';
import type { ItemContent, NewItem, OutboxEntry, OutboxItem } from './types';

export { subscribe } from './changes';

/** How long an item waits for the person who changes it, before it goes out unchanged. */
const HOLD_MS = 15 * 60_000;

/**
 * Stores an item durably and reads it back; only then may the screen say "gespeichert". The same id twice
 * is one item, and an id that was sent already is not sent again.
 * @throws QuotaExceededError when the phone's storage is full: nothing is stored then
 */
export async function enqueue(item: NewItem): Promise<void> {
  await write((tx) => addItem(tx, item));
  await verify(item);
  afterEnqueue();
}

async function addItem(tx: WriteTx, item: NewItem): Promise<void> {
  const isKnown =
    (await tx.objectStore('items').getKey(item.id)) ?? (await tx.objectStore('receipts').getKey(item.id));
  if (isKnown !== undefined) return;
  const photos = await putPhotos(tx, item.id, item.photos);
  await tx.objectStore('items').add({
    ...item,
    photos,
    createdAt: Date.now(),
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: 0,
    heldUntil: 0,
    isUncertain: false,
    earlier: [],
    problem: null,
  });
}

async function verify(item: NewItem): Promise<void> {
  const [stored, sent] = await read(async (tx) => {
    const record = await tx.objectStore('items').get(item.id);
    const receipt = await tx.objectStore('receipts').getKey(item.id);
    return [record && (await loadItem(tx.objectStore('photos'), record)), receipt];
  });
  // Another tab may have sent it in the meantime.
  if (sent !== undefined || (stored && hasAllPhotos(stored, item))) return;
  throw new Error('outbox item could not be read back');
}

const hasAllPhotos = (stored: OutboxItem, item: NewItem): boolean =>
  stored.photos.length === item.photos.length &&
  stored.photos.every((photo, i) => isSame(photo.bytes, item.photos[i]?.bytes));

function isSame(a: ArrayBuffer, b: ArrayBuffer | undefined): boolean {
  if (!b || a.byteLength !== b.byteLength) return false;
  const [left, right] = [new Uint8Array(a), new Uint8Array(b)];
  return left.every((byte, i) => byte === right[i]);
}

/** All items, oldest first, photos without their bytes. */
export async function listItems(): Promise<OutboxEntry[]> {
  return (await read((tx) => tx.objectStore('items').getAll())).map(toEntry);
}

export const countItems = (): Promise<number> => read((tx) => tx.objectStore('items').count());

/** One item with all its bytes (`isLost` where the browser has lost them); undefined when it has been sent or removed. */
export const getItem = (id: string): Promise<OutboxItem | undefined> =>
  read(async (tx) => {
    const record = await tx.objectStore('items').get(id);
    return record && loadItem(tx.objectStore('photos'), record);
  });

/** Outcome of a change by the person: nothing happens to an item on its way or gone. */
export type ChangeOutcome = 'changed' | 'sending' | 'gone';

async function change(
  id: string,
  work: (record: ItemRecord, tx: WriteTx) => Promise<ItemRecord>,
): Promise<ChangeOutcome> {
  const outcome = await write(async (tx): Promise<ItemRecord | 'gone' | 'sending'> => {
    const items = tx.objectStore('items');
    const record = await items.get(id);
    if (!record) return 'gone';
    if (record.state === 'sending') return 'sending';
    const next = await work(record, tx);
    await items.put(next);
    await dropPhotos(tx, id, [...next.photos, ...next.earlier.flatMap(({ photos }) => photos)]);
    return next;
  });
  if (typeof outcome === 'string') return outcome;
  if (mayGo(outcome)) announceWaiting();
  else announce({ type: 'changed' });
  return 'changed';
}

/** A held item would only be refused by the worker, which uses up the few wakings that a browser grants. */
const mayGo = ({ state, heldUntil }: ItemRecord): boolean => state === 'waiting' && heldUntil === 0;

const fresh = { state: 'waiting', attempts: 0, nextAttemptAt: 0, heldUntil: 0, problem: null } as const;

/**
 * Replaces what the person can change; the item waits again and keeps its UUID: a refused request leaves
 * no key behind, and if an unanswered one did arrive, the server says so (409) instead of making a second
 * report. For that case the version that may have arrived is kept.
 */
export const changeItem = (id: string, content: ItemContent): Promise<ChangeOutcome> =>
  change(id, async (record, tx) => {
    const photos = await putPhotos(tx, id, content.photos);
    const { payload, preview, title, photos: before } = record;
    const earlier = record.isUncertain
      ? [...record.earlier, { payload, preview, title, photos: before }]
      : record.earlier;
    return { ...record, ...fresh, ...content, photos, earlier, isUncertain: false };
  });

/** Tries again without a change, as asked by the person. */
export const retryItem = (id: string): Promise<ChangeOutcome> =>
  change(id, async (record) => ({ ...record, ...fresh }));

/** Keeps an item back while the person changes it; it goes on by itself when they never finish. */
export const holdItem = (id: string): Promise<ChangeOutcome> =>
  change(id, async (record) => ({ ...record, heldUntil: Date.now() + HOLD_MS }));

/** Prolongs a hold while the person still works on the item. */
export async function extendHold(tx: WriteTx, id: string): Promise<void> {
  const record = await tx.objectStore('items').get(id);
  if (record && record.heldUntil > 0 && record.state !== 'sending')
    await tx.objectStore('items').put({ ...record, heldUntil: Date.now() + HOLD_MS });
}

/** Ends `holdItem` without a change. */
export const releaseItem = (id: string): Promise<ChangeOutcome> =>
  change(id, async (record) => ({ ...record, heldUntil: 0 }));

/** Deletes an item for good, as asked (and confirmed) by the person. Not while it is on its way. */
export async function removeItem(id: string): Promise<ChangeOutcome> {
  const outcome = await write(async (tx): Promise<ChangeOutcome> => {
    const record = await tx.objectStore('items').get(id);
    if (!record) return 'gone';
    if (record.state === 'sending') return 'sending';
    await tx.objectStore('items').delete(id);
    await dropPhotos(tx, id);
    return 'changed';
  });
  announce({ type: 'changed' });
  return outcome;
}
