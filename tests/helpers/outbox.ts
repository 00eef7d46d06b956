import { randomBytes } from 'node:crypto';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { closeDatabase } from '@/lib/outbox/database';
import { sha256Hex, uuidv7 } from '@/lib/outbox/ids';
import type { NewItem, StoredPhoto } from '@/lib/outbox/types';

/** A phone with nothing on it. */
export async function wipePhone(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

let made = 0;

/** Different bytes for every photo. */
export async function makePhoto(size = 64): Promise<StoredPhoto> {
  made += 1;
  const bytes = new Uint8Array(randomBytes(size)).buffer;
  return { id: uuidv7(), name: 'image.jpg', type: 'image/jpeg', bytes, sha256: await sha256Hex(bytes) };
}

/** A report as the capture makes it. */
export function makeItem(change: Partial<NewItem> = {}): NewItem {
  made += 1;
  const id = change.id ?? uuidv7();
  return {
    id,
    kind: 'report',
    owner: null,
    url: `/api/reports/${id}`,
    part: 'report',
    payload: { v: 1, category: 'roadway', description: `Loch ${made}` },
    photos: [],
    preview: null,
    title: { category: 'roadway', place: `Ruhrstraße ${made}` },
    ...change,
  };
}
