import { type EarlierRecord, type ItemRecord, photosOf, type WriteTx } from './database';
import type { ItemContent, OutboxEntry, OutboxItem, PhotoInfo, StoredPhoto } from './types';

type PhotoStore = { get(key: string): Promise<ArrayBuffer | undefined> };

/** Photos are kept by content: a changed photo is another one, the same photo twice lies there once. */
const photoKey = (owner: string, sha256: string): string => `${owner}/${sha256}`;

const toInfo = ({ bytes, ...info }: StoredPhoto): PhotoInfo => ({ ...info, size: bytes.byteLength });

/** Writes photo bytes that are not there yet and returns what the record keeps of them. */
export async function putPhotos(
  tx: WriteTx,
  owner: string,
  photos: readonly StoredPhoto[],
): Promise<PhotoInfo[]> {
  const store = tx.objectStore('photos');
  for (const photo of photos) {
    const key = photoKey(owner, photo.sha256);
    if ((await store.getKey(key)) === undefined) await store.put(photo.bytes, key);
  }
  return photos.map(toInfo);
}

/** Removes the photo bytes of an item or draft, except those still named in `keep`. */
export async function dropPhotos(tx: WriteTx, owner: string, keep: readonly PhotoInfo[] = []): Promise<void> {
  const kept = new Set(keep.map(({ sha256 }) => photoKey(owner, sha256)));
  const store = tx.objectStore('photos');
  for (const key of await store.getAllKeys(photosOf(owner))) if (!kept.has(key)) await store.delete(key);
}

/** Photos with their bytes. Those the browser has lost come empty (`isLost`): whoever sends must not go on then. */
export function loadPhotos(
  store: PhotoStore,
  owner: string,
  infos: readonly PhotoInfo[],
): Promise<StoredPhoto[]> {
  return Promise.all(
    infos.map(async ({ size, ...info }) => {
      const bytes = await store.get(photoKey(owner, info.sha256));
      return { ...info, bytes: bytes?.byteLength === size ? bytes : new ArrayBuffer(0) };
    }),
  );
}

/** True for a photo whose bytes the browser has lost. */
export const isLost = ({ bytes }: StoredPhoto): boolean => bytes.byteLength === 0;

/** What is left of photos when some are lost. */
export const notLost = (photos: readonly StoredPhoto[]): StoredPhoto[] =>
  photos.filter((photo) => !isLost(photo));

/** The whole item, with all bytes that are there. */
export async function loadItem(store: PhotoStore, record: ItemRecord): Promise<OutboxItem> {
  const withPhotos = async <T extends EarlierRecord>(version: T) => ({
    ...version,
    photos: await loadPhotos(store, record.id, version.photos),
  });
  const earlier: ItemContent[] = await Promise.all(record.earlier.map(withPhotos));
  return { ...(await withPhotos(record)), earlier };
}

/** An item for lists. */
export function toEntry({ earlier, ...record }: ItemRecord): OutboxEntry {
  return { ...record, hasEarlier: earlier.length > 0 };
}
