import type { CaptureDraft } from './draft';
import { MAX_PHOTOS } from './limits';
import { sha256Hex } from './photo-bytes';
import { withPhoto, withUndecoded } from './photos';
import { preparePhoto } from './prepare-photo';

/** What the person is told about photos that did not simply go in. */
export type PhotoNotice = 'unreadable' | 'heicWaits' | 'tooMany';

/**
 * Prepares photos and adds them, or replaces one. Never fails: what cannot be read is left out and named.
 * @param onReady told after each photo, so that it can be stored at once
 * @param onWaiting told when a photo has to wait for reception
 */
export async function addPhotos(
  draft: CaptureDraft,
  files: readonly Blob[],
  replacedId?: string,
  onReady: (change: (draft: CaptureDraft) => CaptureDraft) => void = () => undefined,
  onWaiting?: () => void,
): Promise<{ draft: CaptureDraft; notices: readonly PhotoNotice[] }> {
  const room = MAX_PHOTOS - draft.photos.length + (replacedId ? 1 : 0);
  const notices = new Set<PhotoNotice>();
  if (files.length > room) notices.add('tooMany');
  let result = draft;
  for (const file of files.slice(0, room)) {
    const { change, notice } = await changeFor(file, replacedId, onWaiting);
    if (notice) notices.add(notice);
    if (!change) continue;
    result = change(result);
    onReady(change);
  }
  return { draft: result, notices: [...notices] };
}

interface Outcome {
  readonly change?: (draft: CaptureDraft) => CaptureDraft;
  readonly notice?: PhotoNotice;
}

async function changeFor(file: Blob, replacedId?: string, onWaiting?: () => void): Promise<Outcome> {
  const photo = await preparePhoto(file, onWaiting);
  if (!('problem' in photo)) return { change: (draft) => withPhoto(draft, photo, replacedId) };
  if (photo.problem === 'unreadable') return { notice: 'unreadable' };
  const bytes = await file.arrayBuffer();
  const sha256 = await sha256Hex(bytes);
  return { change: (draft) => withUndecoded(draft, bytes, sha256, replacedId), notice: 'heicWaits' };
}

/** Decodes HEIC photos that had to wait for their decoder, as far as that is possible now. */
export async function decodeWaiting(draft: CaptureDraft): Promise<CaptureDraft> {
  let result = draft;
  for (const id of draft.undecoded) {
    const waiting = draft.photos.find((photo) => photo.id === id);
    if (!waiting) continue;
    const photo = await preparePhoto(new Blob([waiting.bytes], { type: waiting.type }));
    if (!('problem' in photo)) result = withPhoto(result, photo, id);
  }
  return result;
}
