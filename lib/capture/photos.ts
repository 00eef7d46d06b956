import { uuidv7 } from '../outbox/ids';
import type { StoredPhoto } from '../outbox/types';
import type { CaptureDraft } from './draft';
import { MAX_PHOTOS } from './limits';
import type { PreparedPhoto } from './photo-types';

const asStored = (id: string, photo: Pick<PreparedPhoto, 'bytes' | 'type' | 'sha256'>): StoredPhoto => ({
  id,
  // Camera apps call every photo image.jpg: the name says nothing and must not tell anything.
  name: `${id}.${photo.type === 'image/jpeg' ? 'jpg' : 'heic'}`,
  type: photo.type,
  bytes: photo.bytes,
  sha256: photo.sha256,
});

/** What the photo brought whose place it takes leaves the draft. A sixth one does not go in. */
function withStored(draft: CaptureDraft, stored: StoredPhoto, replacedId?: string): CaptureDraft {
  const at = draft.photos.findIndex(({ id }) => id === replacedId);
  const rest = replacedId ? withoutPhoto(draft, replacedId) : draft;
  if (rest.photos.length >= MAX_PHOTOS) return draft;
  const before = at < 0 ? rest.photos : rest.photos.slice(0, at);
  return { ...rest, photos: [...before, stored, ...rest.photos.slice(before.length)] };
}

/** Adds a photo, or puts it into the place of another. */
export function withPhoto(draft: CaptureDraft, photo: PreparedPhoto, replacedId?: string): CaptureDraft {
  const stored = asStored(uuidv7(), photo);
  const next = withStored(draft, stored, replacedId);
  if (next === draft) return draft;
  return {
    ...next,
    previews: { ...next.previews, [stored.id]: photo.preview },
    exif: photo.exifPosition ? { ...photo.exifPosition, photoId: stored.id } : next.exif,
  };
}

/** The same photo, painted over: where it was taken stays. */
export function withPainted(draft: CaptureDraft, painted: PreparedPhoto, id: string): CaptureDraft {
  const next = withPhoto(draft, painted, id);
  const at = draft.photos.findIndex((photo) => photo.id === id);
  if (draft.exif?.photoId !== id || painted.exifPosition) return next;
  return { ...next, exif: { ...draft.exif, photoId: next.photos[at]?.id ?? id } };
}

/** Keeps a HEIC photo as it is until its decoder can be loaded. */
export function withUndecoded(
  draft: CaptureDraft,
  bytes: ArrayBuffer,
  sha256: string,
  replacedId?: string,
): CaptureDraft {
  const stored = asStored(uuidv7(), { bytes, type: 'image/heic', sha256 });
  const next = withStored(draft, stored, replacedId);
  return next === draft ? draft : { ...next, undecoded: [...next.undecoded, stored.id] };
}

/** Takes a photo out, and the position it named. */
export function withoutPhoto(draft: CaptureDraft, id: string): CaptureDraft {
  const { [id]: _, ...previews } = draft.previews;
  const photos = draft.photos.filter((photo) => photo.id !== id);
  return {
    ...draft,
    photos,
    previews,
    undecoded: draft.undecoded.filter((other) => other !== id),
    exif: draft.exif?.photoId === id || photos.length === 0 ? null : draft.exif,
  };
}
