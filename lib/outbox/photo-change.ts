import { uuidv7 } from './ids';
import { refusedPhotos } from './present';
import { type ChangeOutcome, changeItem, getItem } from './store';
import type { OutboxItem, StoredPhoto } from './types';

/** A photo as the capture's `preparePhoto` makes it. */
interface Prepared extends Pick<StoredPhoto, 'bytes' | 'type' | 'sha256'> {
  readonly preview: ArrayBuffer;
}

const replace = (item: OutboxItem, photos: readonly StoredPhoto[], preview: ArrayBuffer | null) =>
  changeItem(item.id, { payload: item.payload, title: item.title, photos, preview });

/** Sends the item without the photos the server refused; the others stay. */
export async function dropRefusedPhotos(id: string): Promise<ChangeOutcome> {
  const item = await getItem(id);
  if (!item) return 'gone';
  const refused = new Set(refusedPhotos(item.problem, item.photos.length));
  const photos = item.photos.filter((_, index) => !refused.has(index));
  return replace(item, photos, refused.has(0) ? null : item.preview);
}

/** Puts another photo in the place of the refused ones. */
export async function replaceRefusedPhoto(id: string, prepared: Prepared): Promise<ChangeOutcome> {
  const item = await getItem(id);
  if (!item) return 'gone';
  const { preview, bytes, type, sha256 } = prepared;
  const photo: StoredPhoto = { id: uuidv7(), name: 'photo.jpg', bytes, type, sha256 };
  const refused = refusedPhotos(item.problem, item.photos.length);
  const [first = 0] = refused;
  const photos = item.photos.flatMap((old, index) => {
    if (index === first) return [photo];
    return refused.includes(index) ? [] : [old];
  });
  return replace(item, photos.length > 0 ? photos : [photo], first === 0 ? preview : item.preview);
}
