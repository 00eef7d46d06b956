import { uuidv7 } from '../outbox/ids';
import type { StoredPhoto } from '../outbox/types';
import type { CaptureDraft } from './draft';
import type { PreparedPhoto } from './photo-types';

const asStored = (id: string, photo: Pick<PreparedPhoto, 'bytes' | 'type' | 'sha256'>): StoredPhoto => ({
  id,
  // Camera apps call every photo image.jpg: the name says nothing and must not tell anything.
  name: `${id}.${photo.type === 'image/jpeg' ? 'jpg' : 'heic'}`,
  type: photo.type,
  bytes: photo.bytes,
  sha256: photo.sha256,
});

/** Adds a photo, or puts it into the place of another. The bytes of the other leave the draft. */
export function withPhoto(draft: CaptureDraft, photo: PreparedPhoto, replacedId?: string): CaptureDraft {
  const stored = asStored(uuidv7(), photo);
  const { previews, photos, undecoded } = replacedId ? withoutPhoto(draft, replacedId) : draft;
  const at = replacedId ? draft.photos.findIndex(({ id }) => id === replacedId) : photos.length;
  return {
    ...draft,
    undecoded,
    previews: { ...previews, [stored.id]: photo.preview },
    photos: [...photos.slice(0, at), stored, ...photos.slice(at)],
    exif: photo.exifPosition ? { ...photo.exifPosition, photoId: stored.id } : draft.exif,
  };
}

/** Keeps a HEIC photo as it is until its decoder can be loaded. */
export function withUndecoded(draft: CaptureDraft, bytes: ArrayBuffer, sha256: string): CaptureDraft {
  const stored = asStored(uuidv7(), { bytes, type: 'image/heic', sha256 });
  return { ...draft, photos: [...draft.photos, stored], undecoded: [...draft.undecoded, stored.id] };
}

/** Takes a photo out; with the last one its position goes too. */
export function withoutPhoto(draft: CaptureDraft, id: string): CaptureDraft {
  const { [id]: _, ...previews } = draft.previews;
  const photos = draft.photos.filter((photo) => photo.id !== id);
  return {
    ...draft,
    photos,
    previews,
    undecoded: draft.undecoded.filter((other) => other !== id),
    exif: photos.length > 0 ? draft.exif : null,
  };
}
