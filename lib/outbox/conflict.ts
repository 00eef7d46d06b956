import { type EarlierRecord, type ItemRecord, write } from './database';
import { uuidv7 } from './ids';
import { dropPhotos, loadPhotos, notLost, putPhotos } from './records';
import { announceWaiting } from './storage';

const fresh = {
  state: 'waiting',
  attempts: 0,
  nextAttemptAt: 0,
  heldUntil: 0,
  isUncertain: false,
  problem: null,
} as const;

const photosNamed = (item: Pick<ItemRecord, 'photos' | 'earlier'>) => [
  ...item.photos,
  ...item.earlier.flatMap(({ photos }) => photos),
];

/** The item with the last version that may have arrived; sent again it brings the town's receipt. */
function backToEarlier(item: ItemRecord): ItemRecord | null {
  const last: EarlierRecord | undefined = item.earlier.at(-1);
  return last ? { ...item, ...last, ...fresh, earlier: item.earlier.slice(0, -1) } : null;
}

/**
 * After a 409: the version the town has is enough, the later change is thrown away. Without an earlier
 * version on this phone nothing is left to send, and the item goes.
 */
export async function keepEarlier(id: string): Promise<void> {
  await write(async (tx) => {
    const items = tx.objectStore('items');
    const item = await items.get(id);
    if (item?.state !== 'attention') return;
    const next = backToEarlier(item);
    if (next) await items.put(next);
    else await items.delete(id);
    await dropPhotos(tx, id, next ? photosNamed(next) : []);
  });
  announceWaiting();
}

/**
 * After a 409: the changed version goes out under a UUID of its own, as the old one surely belongs to
 * another content; the earlier version stays to fetch its receipt.
 * @returns id of the new item, null when there was nothing to do
 */
export async function sendAsNew(id: string): Promise<string | null> {
  const newId = uuidv7();
  const isDone = await write(async (tx) => {
    const items = tx.objectStore('items');
    const item = await items.get(id);
    if (item?.state !== 'attention') return false;
    const photos = await loadPhotos(tx.objectStore('photos'), id, item.photos);
    await putPhotos(tx, newId, notLost(photos));
    await items.add({ ...item, ...fresh, id: newId, url: item.url.replace(id, newId), earlier: [] });
    const earlier = backToEarlier(item);
    if (earlier) await items.put(earlier);
    else await items.delete(id);
    await dropPhotos(tx, id, earlier ? photosNamed(earlier) : []);
    return true;
  });
  announceWaiting();
  return isDone ? newId : null;
}
